#!/usr/bin/env bash
# The JSON Schema of a pattern that ignores case refuses what the schema itself accepts.
#
# zod 4.6.7, z.toJSONSchema(). JSON Schema has no flags for `pattern`, so `/^[a-f]+$/i` cannot be carried over as it is. What
# cannot be represented throws unless `unrepresentable: "any"` (zod.dev/json-schema, "unrepresentable"); the flag is dropped
# without a word (v4/core/json-schema-processors.js takes the source of the expression).
# What we do: no pattern of what comes in has a flag; where both cases are meant, both are written out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund zod@4.6.7 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const schema = z.string().check(z.regex(/^[a-f]+$/i));
const accepted = z.safeParse(schema, 'ABC').success;
let pattern;
let threw = false;
try {
  ({ pattern } = z.toJSONSchema(schema));
} catch {
  threw = true;
}
const carried = new RegExp(pattern, 'u').test('ABC');
console.log(`zod ${JSON.parse(readFileSync('node_modules/zod/package.json', 'utf8')).version}
expected: "ABC" fits both, or the JSON Schema is refused
seen:     fits the schema: ${accepted}; JSON Schema refused: ${threw}; fits its pattern ${pattern}: ${carried}`);
process.exit(accepted && !threw && !carried ? 0 : 1);
JS
node run.js
