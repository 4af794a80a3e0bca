#!/usr/bin/env bash
# The SDK's time limit for connecting also runs while a request waits for a free connection, so a service that answers looks silent.
#
# @smithy/node-http-handler 4.14.2 (the request handler of the AWS SDK for JavaScript v3, client-kms 3.1162.0). A client opens 50
# connections at most. The option `connectionTimeout` is "the maximum time in milliseconds that the connection phase of a request may
# take" (its type's comment). Its clock starts when the request is made, and a request without a connection waits for one in the agent: of
# 150 requests at once to a server that answers each after 700 ms, those of the third round fail with `TimeoutError`, though no
# connection was ever slow to be made. With as many requests at a time as there are connections none fails.
# What we do: requests of a client take turns before the SDK starts its clocks (shared/adapters/take-turns.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund @aws-sdk/client-kms@3.1162.0 @smithy/node-http-handler@4.14.2 >/dev/null

cat >run.js <<'JS'
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';

const server = createServer(async (_, response) => {
  await sleep(700);
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify({ KeyId: 'any' }));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const client = new KMSClient({
  endpoint: `http://127.0.0.1:${server.address().port}`,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  requestHandler: { connectionTimeout: 1_000 },
  maxAttempts: 1,
});
const ask = () => client.send(new GetPublicKeyCommand({ KeyId: 'any' }));
await Promise.all(Array.from({ length: 50 }, ask)); // every connection stands from here on
const failuresOf = async (count) => {
  const answers = await Promise.allSettled(Array.from({ length: count }, ask));
  return answers.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.name);
};
const [many, few] = [await failuresOf(150), await failuresOf(50)];
const names = [...new Set(many)].join(', ');
console.log(`@smithy/node-http-handler 4.14.2
expected: 150 requests at once to a server that answers within 700 ms are answered, as 50 are
seen:     of 150 failed ${many.length} (${names}); of 50 failed ${few.length}`);
server.close();
process.exit(many.length > 0 && names === 'TimeoutError' && few.length === 0 ? 0 : 1);
JS
node run.js
