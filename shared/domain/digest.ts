import { createHmac, createSecretKey, hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { HoldfastError } from '../errors.ts';

/** SHA-256 as 64 lower-case hexadecimal characters. */
export type Digest = string & { readonly __brand: 'Digest' };

export const DIGEST_PATTERN: RegExp = /^[0-9a-f]{64}$/;
export const DIGEST_FORM = 'must be 64 lower-case hexadecimal characters';

/** @throws HoldfastError `invalid-request` for anything but 64 lower-case hexadecimal characters. */
export function digest(text: string): Digest {
  if (!DIGEST_PATTERN.test(text)) throw new HoldfastError('invalid-request', DIGEST_FORM);
  return text as Digest;
}

/** SHA-256 over the UTF-8 bytes of `text`, or over the bytes given. */
export const sha256 = (text: string | Uint8Array): Digest => digest(hash('sha256', text));

/** HMAC-SHA-256 of `text` under `key`. Made a key object first: bytes as they are take Node three times as long. */
export const hmacSha256 = (key: Uint8Array, text: string): Buffer =>
  createHmac('sha256', createSecretKey(key)).update(text).digest();

/** HMAC-SHA-256 of `text` under `key`: comparable by whoever holds the key, meaningless once the key is gone. */
export const keyedDigest = (key: Uint8Array, text: string): Digest => digest(hmacSha256(key, text).toString('hex'));

/**
 * The one byte form of a JSON value (RFC 8785), so that a digest means the same on every machine.
 *
 * @throws TypeError for values JSON cannot carry (functions, `undefined` at the top, NaN): a bug, never the caller's.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values have a canonical form');
  return text;
}
