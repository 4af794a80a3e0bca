#!/usr/bin/env bash
# An HMAC whose key is given as bytes takes Node several times as long as one whose key is made a key object first, each time anew.
#
# Node 24.21.0, `createHmac('sha256', key)` with a `Uint8Array` of 32 bytes, over a short text: three to five times the time of
# `createHmac('sha256', createSecretKey(key))`, though the latter makes an object more. Before Node looks whether it was given bytes, it asks
# whether it was given a key object or a `CryptoKey` (lib/internal/crypto/keys.js, `prepareSecretKey`), and asking that of bytes costs more than the HMAC.
# Guessed: bytes are the shortest way. What we do: `hmacSha256` makes the object (shared/domain/digest.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
npm install --loglevel=error --no-audit --no-fund node@24.21.0 >/dev/null

cat >look.mjs <<'JS'
import { createHmac, createSecretKey } from 'node:crypto';

const key = Uint8Array.from({ length: 32 }, (_, place) => place);
const ways = {
  bytes: () => createHmac('sha256', key).update('a short text').digest('hex'),
  object: () => createHmac('sha256', createSecretKey(key)).update('a short text').digest('hex'),
};
function time(work) {
  const began = process.cpuUsage();
  for (let turn = 0; turn < 5_000; turn += 1) work();
  const { user, system } = process.cpuUsage(began);
  return user + system;
}
const least = { bytes: Infinity, object: Infinity };
for (let round = 0; round < 12; round += 1)
  for (const [name, work] of Object.entries(ways)) least[name] = Math.min(least[name], time(work));
const ratio = least.bytes / least.object;
console.log(`node ${process.version}
expected: bytes take no longer than a key object made of them
seen:     ${ratio.toFixed(1)} times as long; the same result: ${ways.bytes() === ways.object()}`);
process.exit(ways.bytes() === ways.object() && ratio > 1.5 ? 0 : 1);
JS
./node_modules/node/bin/node look.mjs
