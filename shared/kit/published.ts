import { type Bytes, fromBase64Url } from './bytes.ts';

/** A public key of `/.well-known/jwks.json`. */
export interface PublishedKey {
  readonly kty?: string | undefined;
  readonly crv?: string | undefined;
  readonly kid?: string | undefined;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
}

const SIGNATURE_BYTES = 64;

/** A key that this platform takes; `undefined` for an entry that is none, which stands in nobody's way. */
const orNone = <K>(importing: Promise<K>): Promise<K | undefined> => importing.catch(() => undefined);

/** Whether the Ed25519 key of a JWK made a signature. */
export async function isByEd25519({ x }: PublishedKey, bytes: Bytes, signature: Bytes): Promise<boolean> {
  const raw = typeof x === 'string' ? fromBase64Url(x) : undefined;
  if (raw?.length !== 32 || signature.length !== SIGNATURE_BYTES) return false;
  const key = await orNone(crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']));
  return key !== undefined && (await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, bytes));
}

/** Whether the P-256 key of a JWK made a signature. @param signature r and s, 32 bytes each, and no DER. */
export async function isByP256({ x, y }: PublishedKey, bytes: Bytes, signature: Bytes): Promise<boolean> {
  if (typeof x !== 'string' || typeof y !== 'string' || signature.length !== SIGNATURE_BYTES) return false;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const jwk = { kty: 'EC', crv: 'P-256', x, y };
  const key = await orNone(crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']));
  return key !== undefined && (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, bytes));
}
