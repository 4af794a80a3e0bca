#!/usr/bin/env bash
# A list of what ships leaves out what ships, when something for development needs it as well.
#
# npm 11.19.1. `npm sbom --omit dev` leaves out "dependency types to omit from the installation tree on disk" (its documentation),
# and `npm install --omit dev` installs a package that both sides need. The list does not have it: it is made by the selector
# `:root *:not(.dev)` (lib/commands/sbom.js), and what a development dependency reaches is `.dev`, whoever else reaches it.
# What we do: the whole list, without the packages that it marks as being for development only (.ci/sbom.mjs).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir npm project
(cd npm && echo '{"private":true}' >package.json && npm install --loglevel=error --ignore-scripts --no-audit --no-fund npm@11.19.1 >/dev/null)
run() { node "$folder/npm/node_modules/npm/bin/npm-cli.js" "$@" --loglevel=error --ignore-scripts; }
cd project
# ms ships, and debug, for development, needs it as well
echo '{"name":"project","version":"1.0.0","private":true,"dependencies":{"ms":"2.1.3","qr":"0.7.0"},"devDependencies":{"debug":"4.4.3"}}' >package.json
run install --no-audit --no-fund --omit dev >/dev/null
installed=$(cd node_modules && echo *)
run install --no-audit --no-fund >/dev/null

cat >list.mjs <<'JS'
import { readFileSync } from 'node:fs';
const { components } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const marks = ({ properties }) => properties.some(({ name }) => name === 'cdx:npm:package:development');
const wanted = process.argv[3] === 'unmarked' ? components.filter((one) => !marks(one)) : components;
console.log(wanted.map(({ name }) => name).sort().join(' '));
JS
run sbom --sbom-format cyclonedx --omit dev >omitted.json
run sbom --sbom-format cyclonedx >whole.json
omitted=$(node list.mjs omitted.json)
unmarked=$(node list.mjs whole.json unmarked)
echo "npm $(run --version); ms and qr ship, debug is for development and needs ms"
echo "expected: ms qr, as npm install --omit dev installs"
echo "seen:     installed $installed; listed $omitted; not marked as for development in the whole list: $unmarked"
[ "$installed" = 'ms qr' ] && [ "$omitted" = qr ] && [ "$unmarked" = 'ms qr' ]
