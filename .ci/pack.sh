#!/usr/bin/env bash
# Packs a release: the synthesized stack of the stage `prod` with the functions' bundles, what is in them (CycloneDX), digests,
# and the version's section of the changelog. The same commit gives the same archive in any folder; the list has a number and a
# date of its own.
# usage: [TAG=v0.2.0] bash .ci/pack.sh <new folder>
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:?usage: bash .ci/pack.sh <new folder>}
version=$(node -p 'require("./package.json").version')
if [ "${TAG:-v$version}" != "v$version" ]; then
  echo "pack: the tag is $TAG and package.json says $version" >&2
  exit 1
fi
mkdir "$out"

# the section between the version's heading and the next
awk -v heading="## [$version]" 'index($0, heading) == 1 { inside = 1; next } /^## \[/ { inside = 0 } inside' CHANGELOG.md >"$out/notes.md"
if ! grep -q '[^[:space:]]' "$out/notes.md"; then
  echo "pack: CHANGELOG.md says nothing of $version" >&2
  exit 1
fi

assembly=$(mktemp -d)
trap 'rm -rf "$assembly"' EXIT
npm run --silent synth -- -c stage=prod --output "$assembly"
# what tells of this run and this machine: how long it took, and in which folder each resource was written down
rm -f "$assembly"/performance-counters.json "$assembly"/validation-report.json
for file in "$assembly"/*.metadata.json; do echo '{}' >"$file"; done
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX,go-w -C "$assembly" -c . |
  gzip -9 -n >"$out/holdfast-$version-prod.tar.gz"
npm run --silent sbom >"$out/sbom.cdx.json"
(cd "$out" && sha256sum -- *.tar.gz sbom.cdx.json >SHA256SUMS)
printf 'pack: %s\n' "$out"/*
