#!/usr/bin/env bash
# A coverage threshold for files that do not exist is met, without a word.
#
# vitest 5.1.1 with @vitest/coverage-v8 5.1.1. `coverage.thresholds` takes globs (vitest.dev/config/coverage, "thresholds");
# what a glob without a file does is not said there. It passes, at 100 % demanded: whoever renames a folder loses its floor.
# What we do: test/unit/gate/globs.test.ts fails for a glob that finds no file, and for a rule of law that no glob finds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
npm install --loglevel=error --no-audit --no-fund vitest@5.1.1 @vitest/coverage-v8@5.1.1 node@24.21.0 >/dev/null

mkdir src
echo 'export const half = (x) => (x ? 1 : 2); export const never = () => 3;' >src/half.js
cat >half.test.js <<'JS'
import { expect, test } from 'vitest';
import { half } from './src/half.js';
test('half', () => expect(half(true)).toBe(1));
JS
cat >vitest.config.js <<'JS'
const thresholds = { [process.env.GLOB]: { functions: 100 } };
export default { test: { coverage: { enabled: true, include: ['src/**'], reporter: [], thresholds } } };
JS
run() { # glob; sets code and names
  code=0
  GLOB=$1 node_modules/.bin/node node_modules/vitest/vitest.mjs run >said 2>&1 || code=$?
  names=$(grep -c "$1" said || true) # lines that name the glob
}
run 'src/half.js'
existing="code $code, named in $names line(s)"
failed=$code
run 'src/whole.js'
missing="code $code, named in $names line(s)"
echo "vitest $(node -p 'require("vitest/package.json").version')"
echo "expected: 100 % demanded of a file fails when half of it is covered, and fails or warns when there is no such file"
echo "seen:     $existing when half is covered; $missing when there is none"
[ "$failed" -ne 0 ] && [ "$code" -eq 0 ] && [ "$names" -eq 0 ]
