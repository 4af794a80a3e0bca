import { createECDH, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Randomness } from '../../shared/ports/clock.ts';

export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const SECRET_BYTES = 32;
/** All of an Ed25519 private key's PKCS #8 that stands before its 32 bytes (RFC 8410, section 7). */
const ED25519_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

const spell = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const pairOf = (privateKey: KeyObject): KeyPair => ({ privateKey, publicKey: createPublicKey(privateKey) });

/** The same pair wherever the same bytes are drawn. */
export function drawEd25519(random: Randomness): KeyPair {
  const key = Buffer.concat([ED25519_PREFIX, random.bytes(SECRET_BYTES)]);
  return pairOf(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
}

/** Likewise. One draw in four thousand million is no key of the curve, and is thrown as such. */
export function drawP256(random: Randomness): KeyPair {
  const secret = random.bytes(SECRET_BYTES);
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey().subarray(1); // after the octet that says: both coordinates follow
  const [x, y] = [point.subarray(0, SECRET_BYTES), point.subarray(SECRET_BYTES)];
  const key = { kty: 'EC', crv: 'P-256', d: spell(secret), x: spell(x), y: spell(y) };
  return pairOf(createPrivateKey({ key, format: 'jwk' }));
}
