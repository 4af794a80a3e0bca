#!/usr/bin/env bash
# The reference library of Standard Webhooks refuses a signature that the specification describes.
#
# standardwebhooks 1.1.1. The specification has two schemes, `v1` with a shared secret and `v1a` with Ed25519 and a public key
# that begins with `whpk_` (standard-webhooks.md, "Signature scheme"). The library checks `v1` alone: a `v1a` signature counts
# as none, and the public key fails as broken base64. Asked for in github.com/standard-webhooks/standard-webhooks/issues/124.
# What we do: sign and check `v1a` ourselves with Node's own Ed25519.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund standardwebhooks@1.1.1 >/dev/null

cat >run.js <<'JS'
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url').toString('base64');
const id = 'msg_1';
const timestamp = String(Math.floor(Date.now() / 1000));
const body = '{"event":"order.confirmed"}';
const signature = sign(null, Buffer.from(`${id}.${timestamp}.${body}`), privateKey).toString('base64');
const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1a,${signature}` };

function check(secret) {
  try {
    new Webhook(secret).verify(body, headers);
    return 'accepted';
  } catch (error) {
    return `refused (${error.message})`;
  }
}
const prefixed = check(`whpk_${key}`);
const bare = check(key);
console.log(`standardwebhooks ${JSON.parse(readFileSync('node_modules/standardwebhooks/package.json', 'utf8')).version}
expected: a valid v1a signature accepted
seen:     ${prefixed} with the public key; ${bare} with its bytes alone`);
process.exit(prefixed.startsWith('refused') && bare.startsWith('refused') ? 0 : 1);
JS
node run.js
