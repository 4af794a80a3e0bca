#!/usr/bin/env bash
# The library of HTTP Message Signatures knows no clock but the machine's: whoever verifies by another cannot say what time it is.
#
# http-message-signatures 1.0.6, lib/httpbis/index.js, verifyMessage. `notAfter` says until when a signature may have been created;
# `expires` and `maxAge` are compared with Date.now() all the same. A message that is still good at the time it is judged for, by a
# clock that is given as an argument or of an archived message, is refused as expired.
# What we do: `tolerance: Infinity`, by which it judges no time at all, and compare `created` and `expires` ourselves.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund http-message-signatures@1.0.6 >/dev/null

cat >run.js <<'JS'
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSigner, createVerifier, httpbis } from 'http-message-signatures';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const created = new Date('2026-01-01T00:00:00Z');
const message = await httpbis.signMessage(
  {
    key: createSigner(privateKey, 'ecdsa-p256-sha256', 'key'),
    fields: ['@method', '@target-uri'],
    params: ['created', 'expires', 'keyid'],
    paramValues: { created, expires: new Date(created.getTime() + 60_000) },
  },
  { method: 'GET', url: 'https://api.example/', headers: {} },
);

async function check(options) {
  const keyLookup = async () => ({ verify: createVerifier(publicKey, 'ecdsa-p256-sha256') });
  try {
    return `${await httpbis.verifyMessage({ keyLookup, ...options }, message)}`;
  } catch (error) {
    return `refused (${error.message})`;
  }
}
const then = new Date(created.getTime() + 30_000);
const judged = await check({ notAfter: then });
const timeless = await check({ tolerance: Number.POSITIVE_INFINITY });
console.log(`http-message-signatures ${JSON.parse(readFileSync('node_modules/http-message-signatures/package.json', 'utf8')).version}
expected: a way to ask whether it is good at ${then.toISOString()}, and the answer true
seen:     ${judged} with notAfter of that time; ${timeless} with an infinite tolerance`);
process.exit(judged === 'refused (Signature has expired)' && timeless === 'true' ? 0 : 1);
JS
node run.js
