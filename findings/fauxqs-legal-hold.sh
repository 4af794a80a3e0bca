#!/usr/bin/env bash
# A legal hold put on an object replaces the object: its body is then the XML of the hold.
#
# fauxqs 2.4.1, stand-in for S3. Its README says that object lock and tagging are not supported, which one takes for an error.
# There is none: a query it does not know is ignored, so PutObjectLegalHold writes its own request into the key and answers 200,
# and GetObjectAcl brings what is in the key. (Where an operation deletes, such as DeleteObjectTagging, the object goes.)
# What we do: let nothing through to the stand-in but the operations it does right (infra/local/services/storage/request.ts).
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
await ask('bucket', { method: 'PUT' });
await ask('bucket/key', { method: 'PUT', body: 'the object' });
const hold = '<LegalHold xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>ON</Status></LegalHold>';
const held = await ask('bucket/key?legal-hold', { method: 'PUT', body: hold });
const kept = await (await ask('bucket/key')).text();
const asked = await (await ask('bucket/key?acl')).text();
await server.stop();
console.log(`fauxqs ${JSON.parse(readFileSync('node_modules/fauxqs/package.json', 'utf8')).version}
expected: an error (not supported), and the object as it was
seen:     ${held.status}, and the object is ${kept === hold ? 'the XML of the hold' : kept};
          asked for its access list: ${asked === kept ? 'the object again' : asked}`);
process.exit(held.status === 200 && kept === hold && asked === kept ? 0 : 1);
JS
node_modules/.bin/node run.js
