#!/usr/bin/env bash
# A list of what is in a package is named after the folder that the package happens to lie in.
#
# npm 11.19.1, `npm sbom --sbom-format cyclonedx`. CycloneDX's metadata.component is what the list describes, and its `name` is
# that component's name (specification 1.5). npm takes `version`, `purl` and `bom-ref` from package.json, and `name` from the
# folder, also with --package-lock-only; of every package below it, the name is the package's own.
# What we do: our list is given the project's name after npm has made it (.ci/sbom.mjs).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/anything"
cd "$folder"
echo '{"private":true}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund npm@11.19.1 >/dev/null
npm=$folder/node_modules/npm/bin/npm-cli.js
cd anything
echo '{"name":"a-name-of-its-own","version":"1.2.3","private":true}' >package.json
node "$npm" install --loglevel=error --ignore-scripts --no-audit --no-fund qr@0.7.0 >/dev/null
node "$npm" sbom --sbom-format cyclonedx >sbom.json

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
const { metadata, components } = JSON.parse(readFileSync('sbom.json', 'utf8'));
const { name, purl } = metadata.component;
const { tools } = metadata;
console.log(`npm ${tools[0].version}
expected: a-name-of-its-own, as the purl and the components have it
seen:     ${name}, with the purl ${purl} and the component ${components.map((one) => one.name).join()}`);
process.exit(name === 'anything' && purl === 'pkg:npm/a-name-of-its-own@1.2.3' && components[0].name === 'qr' ? 0 : 1);
JS
node run.mjs
