#!/usr/bin/env bash
# A checksum is stored with an object, and handed back, without being compared with it.
#
# fauxqs 2.4.1, stand-in for S3. S3's API reference (PutObject, x-amz-checksum-sha256) answers 400 BadDigest where the checksum is not that
# of the object. The stand-in's README counts checksums among its features, "stored on upload and returned on download"; that they are not
# compared is among no limitations. An object that was cut on its way is taken, and a client that checks fails when it reads.
# What we do: compare each in front of the stand-in (infra/local/services/storage/checksums.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
npm install --loglevel=error --no-audit --no-fund fauxqs@2.4.1 node@24.21.0 >/dev/null

cat >run.js <<'JS'
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startFauxqs } from 'fauxqs';

const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
const ask = (path, options) => fetch(`http://127.0.0.1:${server.port}/${path}`, options);
const whole = createHash('sha256').update('the whole object').digest('base64');
await ask('bucket', { method: 'PUT' });
const put = await ask('bucket/key', { method: 'PUT', body: 'the whole', headers: { 'x-amz-checksum-sha256': whole } });
const read = await ask('bucket/key', { headers: { 'x-amz-checksum-mode': 'ENABLED' } });
const [body, said] = [await read.text(), read.headers.get('x-amz-checksum-sha256')];
await server.stop();
console.log(`fauxqs ${JSON.parse(readFileSync('node_modules/fauxqs/package.json', 'utf8')).version}
expected: 400 (BadDigest), and nothing under the key
seen:     ${put.status}, and under the key "${body}" with the checksum ${said === whole ? 'of "the whole object"' : said}`);
process.exit(put.status === 200 && body === 'the whole' && said === whole ? 0 : 1);
JS
node_modules/.bin/node run.js
