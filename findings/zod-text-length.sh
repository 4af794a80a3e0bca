#!/usr/bin/env bash
# A text that passes z.maxLength(1) may have a length of two.
#
# zod 4.6.7. Limits on the length of a text count code points (v4/core/checks.js, codePointLength), as JSON Schema's maxLength
# does, and not the units of JavaScript's `length`, in which columns and other libraries state theirs. 4.3.0 counted units.
# What we do: limits of fields count characters, and the published schema counts them alike; that of a whole body counts bytes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund zod@4.6.7 zod-before@npm:zod@4.3.0 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import * as now from 'zod/mini';
import * as before from 'zod-before/mini';

const text = String.fromCodePoint(0x20bb7); // a letter of Japanese names, outside the first 65,536
const passes = (z) => z.safeParse(z.string().check(z.maxLength(1)), text).success;
console.log(`zod ${JSON.parse(readFileSync('node_modules/zod/package.json', 'utf8')).version}
expected: a text of length ${text.length} does not pass maxLength(1), as in 4.3.0 (${passes(before) ? 'passes' : 'refused'})
seen:     ${passes(now) ? 'passes' : 'refused'}`);
process.exit(text.length === 2 && passes(now) && !passes(before) ? 0 : 1);
JS
node run.js
