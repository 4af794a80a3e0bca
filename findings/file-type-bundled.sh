#!/usr/bin/env bash
# A library of ES modules alone does not start once it is bundled as one.
#
# file-type 22.3.0, bundled by esbuild 0.28.2. package.json says "type": "module" and exports ES modules only; esbuild's
# documentation has `--platform=node --format=esm` for Node. One of its dependencies asks for `debug`, which is CommonJS and
# calls `require('tty')`; in a bundle of ES modules that call throws before anything of ours runs. Neither README says so.
# What we do: what a file is, we tell by rules of our own, as the library would also have been a guess
# (docs/decisions/0017-files-apart.md).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module","allowScripts":{"node":true,"esbuild":true}}' >package.json
npm install --loglevel=error --no-audit --no-fund file-type@22.3.0 esbuild@0.28.2 node@24.21.0 >/dev/null

cat >tell.js <<'JS'
import { fileTypeFromBuffer } from 'file-type';
console.log((await fileTypeFromBuffer(new TextEncoder().encode('%PDF-1.7\n')))?.mime);
JS
plain=$(node_modules/.bin/node tell.js)
node_modules/.bin/esbuild tell.js --bundle --platform=node --format=esm --target=node24 --outfile=bundle.mjs --log-level=warning >warned 2>&1
code=0
node_modules/.bin/node bundle.mjs >said 2>&1 || code=$?
why=$(grep -m 1 '^Error: ' said || true)
echo "file-type $(sed -nE 's/.*"version": "(.*)".*/\1/p' node_modules/file-type/package.json), esbuild $(node_modules/.bin/esbuild --version)"
echo "expected: application/pdf, from the sources and from the bundle"
echo "seen:     $plain from the sources; code $code from the bundle: $why; $(wc -l <warned) lines of warning while bundling"
[ "$plain" = application/pdf ] && [ "$code" -ne 0 ] && [ "$why" = 'Error: Dynamic require of "tty" is not supported' ] && [ ! -s warned ]
