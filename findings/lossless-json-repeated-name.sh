#!/usr/bin/env bash
# A name that an object holds twice is accepted when both values are equal.
#
# lossless-json 4.3.3. Its README counts "parse error on duplicate keys" among its features and says of `onDuplicateKey` that
# an error is the default. lib/esm/parse.js asks for it only when the values differ, and tells them apart by how they are
# written: 1 beside 1.0 is refused, 1 beside 1 is not.
# What we do: read what comes in with a reader of our own that refuses every repeated name and says where it stands.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund lossless-json@4.3.3 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import { parse } from 'lossless-json';

function read(text) {
  try {
    parse(text);
    return 'accepted';
  } catch {
    return 'refused';
  }
}
const texts = ['{"a":1,"a":2}', '{"a":1,"a":1.0}', '{"a":1,"a":1}', '{"a":{"b":1},"a":{"b":1}}'];
const seen = texts.map(read);
console.log(`lossless-json ${JSON.parse(readFileSync('node_modules/lossless-json/package.json', 'utf8')).version}
expected: every one refused
seen:     ${texts.map((text, i) => `${text} ${seen[i]}`).join('; ')}`);
process.exit(seen.join() === 'refused,refused,accepted,accepted' ? 0 : 1);
JS
node run.js
