#!/usr/bin/env bash
# Beside TypeScript 7 no TypeScript is looked at: a circle of types is missed, and the command warns and succeeds.
#
# dependency-cruiser 18.7.2. `tsPreCompilationDeps` (its options reference) counts imports that compilation takes away, such as
# `import type`. It reads TypeScript through the compiler's own interface, which typescript 7.0.2 does not publish. The same rule,
# an error, fails beside 5.9.3; beside 7.0.2 the files are no modules at all, and a check in a pipeline, which goes by the exit
# code, passes.
# What we do: the linter holds imports, types among them (docs/decisions/0019-import-table-from-rooms.md).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

mkdir source
echo "import type { Left } from './left.ts'; export interface Right { left?: Left }" >source/right.ts
echo "import type { Right } from './right.ts'; export interface Left { right?: Right }" >source/left.ts
cat >rules.cjs <<'JS'
module.exports = {
  forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }],
  options: { tsPreCompilationDeps: true },
};
JS
cruise() { # version of TypeScript; sets seen
  echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
  npm install --loglevel=error --no-audit --no-fund dependency-cruiser@18.7.2 "typescript@$1" node@24.21.0 >/dev/null
  code=0
  node_modules/.bin/node node_modules/dependency-cruiser/bin/dependency-cruiser.mjs --config rules.cjs source >said 2>&1 || code=$?
  seen="code $code, $(sed -nE 's/.*\(?([0-9]+) modules.*/\1/p' said) modules, $(grep -c 'error no-circle' said || true) circle"
}
cruise 5.9.3
before=$seen
cruise 7.0.2
after=$seen
warned=$(grep -c missing-tsc-transpiler said || true)
echo "dependency-cruiser $(node -p 'require("./node_modules/dependency-cruiser/package.json").version') beside TypeScript 5.9.3 and 7.0.2"
echo "expected: the circle beside both, or a failure beside the one it cannot read"
echo "seen:     5.9.3: $before; 7.0.2: $after, $warned warning"
[ "$before" = 'code 1, 2 modules, 1 circle' ] && [ "$after" = 'code 0, 0 modules, 0 circle' ] && [ "$warned" -eq 1 ]
