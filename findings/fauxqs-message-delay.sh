#!/usr/bin/env bash
# The delay of a message is taken whatever it is, while that of a queue is held to 0 to 900 seconds.
#
# fauxqs 2.4.1, stand-in for SQS. SQS's API reference (SendMessage, DelaySeconds) says "Valid values: 0 to 900". The stand-in's README
# counts the validation of a queue's DelaySeconds among its features; dist/sqs/actions/sendMessage.js looks at no message's. So code that
# asks for an hour passes its tests here, and the service refuses it.
# What we do: refuse it in front of the stand-in, of a batch each message by itself (infra/local/services/queue-delays.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
npm install --loglevel=error --no-audit --no-fund fauxqs@2.4.1 node@24.21.0 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import { startFauxqs } from 'fauxqs';

const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
const ask = (action, body) =>
  fetch(`http://127.0.0.1:${server.port}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
    body: JSON.stringify(body),
  });
const slow = await ask('CreateQueue', { QueueName: 'slow', Attributes: { DelaySeconds: '3600' } });
const { QueueUrl } = await (await ask('CreateQueue', { QueueName: 'work' })).json();
const sent = await ask('SendMessage', { QueueUrl, MessageBody: 'in an hour', DelaySeconds: 3600 });
await server.stop();
console.log(`fauxqs ${JSON.parse(readFileSync('node_modules/fauxqs/package.json', 'utf8')).version}
expected: 400 for a queue with a delay of an hour, and 400 for a message with one
seen:     ${slow.status}, and ${sent.status}`);
process.exit(slow.status === 400 && sent.status === 200 ? 0 : 1);
JS
node_modules/.bin/node run.js
