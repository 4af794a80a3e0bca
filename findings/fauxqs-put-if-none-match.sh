#!/usr/bin/env bash
# "Only if it is not there yet" is not asked of a write: the second one replaces the first.
#
# fauxqs 2.4.1, stand-in for S3. S3's API reference (PutObject, If-None-Match) answers 412 where the key is taken. The
# stand-in honours the conditions of a read, with 304 and 412; dist/s3/actions/putObject.js looks at none of them. Its README
# names conditions for renaming only and does not count those of a write among its limitations.
# What we do: ask for the object first, one write after the other, in front of the stand-in (infra/local/services/storage/front.ts).
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
const ask = (path, options) => fetch(`http://127.0.0.1:${server.port}/${path}`, options);
const write = (body) => ask('bucket/key', { method: 'PUT', body, headers: { 'if-none-match': '*' } });
await ask('bucket', { method: 'PUT' });
const first = await write('first');
const second = await write('second');
const kept = await (await ask('bucket/key')).text();
const etag = second.headers.get('etag');
const read = await ask('bucket/key', { headers: { 'if-none-match': etag } });
await server.stop();
console.log(`fauxqs ${JSON.parse(readFileSync('node_modules/fauxqs/package.json', 'utf8')).version}
expected: 200, then 412, and the first body kept
seen:     ${first.status}, then ${second.status}, and the ${kept} body kept; a read with If-None-Match: ${read.status}`);
process.exit(first.status === 200 && second.status === 200 && kept === 'second' && read.status === 304 ? 0 : 1);
JS
node_modules/.bin/node run.js
