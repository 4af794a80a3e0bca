#!/usr/bin/env bash
# One `z.catch` of zod/mini nearly doubles what a small bundle carries of zod.
#
# zod 4.6.7, zod/mini, which its documentation recommends where the size of a bundle matters ("tree-shakable"). The other functions bring what
# they use: `z.catch` brings the whole of core/util.js, which nothing else in the bundle needs.
# What we do: no `z.catch` in what functions carry; a test of the type stands behind the schema (shared/adapters/dynamo/stored-entry.ts).
# A test holds what each function may carry (test/infra/carried.test.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module","allowScripts":{"node":true,"esbuild":true}}' >package.json
npm install --loglevel=error --no-audit --no-fund zod@4.6.7 esbuild@0.28.2 node@24.21.0 >/dev/null

cat >plain.js <<'JS'
import * as z from 'zod/mini';
console.log(z.safeParse(z.object({ name: z.string() }), JSON.parse(process.argv[2])).success);
JS
sed "s/z.string()/z.catch(z.string(), '')/" plain.js >catching.js
for name in plain catching; do
  node_modules/.bin/esbuild $name.js --bundle --minify --platform=node --format=esm --log-level=error --outfile=$name.min.js --metafile=$name.json
done
cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
const [plain, catching] = ['plain', 'catching'].map((name) => {
  const [{ bytes, inputs }] = Object.values(JSON.parse(readFileSync(`${name}.json`, 'utf8')).outputs);
  return { bytes, util: inputs['node_modules/zod/v4/core/util.js'].bytesInOutput };
});
console.log(`zod ${JSON.parse(readFileSync('node_modules/zod/package.json', 'utf8')).version}
expected: a few hundred bytes more with z.catch than without
seen:     ${catching.bytes} bytes and ${plain.bytes}, of which core/util.js ${catching.util} and ${plain.util}`);
process.exit(catching.bytes > plain.bytes * 1.5 ? 0 : 1);
JS
node_modules/.bin/node run.js
