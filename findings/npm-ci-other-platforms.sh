#!/usr/bin/env bash
# A lockfile that leaves out binaries for other platforms is refused by `npm ci`, which would not install them.
#
# npm 11.19.1; tsx 4.21.0 brings esbuild, whose optional dependencies are one binary for each platform. The documentation of
# `npm ci` says that it fails when lockfile and package.json disagree; of optional packages for another system or processor, which
# it leaves out by itself, nothing is said. `npm install` takes the same lockfile, and puts them in without a word.
# What we do: the lockfile is written by npm alone, names them all, and is never cut; before a start, what is installed is compared
# with it, and only what is optional there may be missing (infra/local/bootstrap.mjs).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir npm project
(cd npm && echo '{"private":true}' >package.json && npm install --loglevel=error --ignore-scripts --no-audit --no-fund npm@11.19.1 >/dev/null)
run() { node "$folder/npm/node_modules/npm/bin/npm-cli.js" "$@" --loglevel=error --ignore-scripts --no-audit --no-fund; }
cd project
echo '{"private":true}' >package.json
run install --save-exact tsx@4.21.0 >/dev/null

cat >cut.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const others = Object.keys(lock.packages).filter((place) => {
  const { optional, os = [process.platform], cpu = [process.arch] } = lock.packages[place];
  return optional === true && !(os.includes(process.platform) && cpu.includes(process.arch));
});
if (process.argv[2] === 'cut') for (const place of others) delete lock.packages[place];
writeFileSync('package-lock.json', `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(others.length);
JS
whole=$(node cut.mjs cut)
rm -rf node_modules
code=0
run ci >said 2>&1 || code=$?
named=$(grep -c 'Missing: .* from lock file' said || true)
run install >/dev/null
mended=$(node cut.mjs)
echo "npm $(run --version), lockfile with $whole packages for other platforms, then without them"
echo "expected: npm ci installs what there is for this one; or npm install refuses the lockfile as well"
echo "seen:     npm ci ends with code $code and misses $named; npm install takes it and adds $mended"
[ "$whole" -gt 10 ] && [ "$code" -eq 1 ] && [ "$named" -eq "$whole" ] && [ "$mended" -eq "$whole" ]
