#!/usr/bin/env bash
# A package that a pattern forbids may be had by `require`.
#
# Biome 2.6.8, rule noRestrictedImports. `biome explain noRestrictedImports` says that it forbids modules loaded by import or
# by require. A module named in `paths` is found both ways; one that a group of `patterns` forbids only when imported.
# What we do: every module of the project is an ES module, where `require` is no name; patterns guard imports alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund @biomejs/biome@2.6.8 >/dev/null

echo "import left from 'left-pad'; console.log(left);" >imported.mjs
echo "const left = require('left-pad'); console.log(left);" >required.cjs
found() { # options of the rule; prints the files it complains of
  cat >biome.json <<JSON
{ "linter": { "rules": { "style": { "noRestrictedImports": { "level": "error", "options": $1 } } } } }
JSON
  node_modules/.bin/biome lint --reporter=github --only=style/noRestrictedImports imported.mjs required.cjs >said 2>&1 || true
  sed -nE 's/^::error.*(imported\.mjs|required\.cjs).*/\1/p' said | sort -u | paste -sd ' ' -
}
paths=$(found '{ "paths": { "left-pad": "not here" } }')
patterns=$(found '{ "patterns": [{ "group": ["left-*"], "message": "not here" }] }')
echo "Biome $(node -p 'require("@biomejs/biome/package.json").version')"
echo "expected: imported.mjs required.cjs by either way of naming the package"
echo "seen:     $paths by paths; $patterns by patterns"
[ "$paths" = 'imported.mjs required.cjs' ] && [ "$patterns" = 'imported.mjs' ]
