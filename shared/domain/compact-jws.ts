import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A set of public keys as somebody else wrote it (RFC 7517, section 5): each member may be anything. */
export interface KeySet {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

/** What a signature stands for. */
export interface SignedText {
  /** The kind of document that its header names, if it names one. */
  readonly typ: string | undefined;
  /** The id of the key that its header names, if it names one. */
  readonly keyId: string | undefined;
  readonly text: string;
}

/** Two numbers of 32 bytes (RFC 7518, section 3.4). */
const SIGNATURE_BYTES = 64;

const BASE64URL = /^[\w-]*$/; // a text of nothing may be signed

/** What a line break at the end of copied text leaves behind. */
const WHITE_SPACE = /[\t\n\f\r ]/g;

/**
 * Verifies a compact JWS (RFC 7515, section 7.1) that is signed with `ES256`, and with nothing else: a header that asks for no signature,
 * for one with a secret, or for an extension (`crit`) is refused whatever follows. It is done at once and on this thread, so that whoever
 * checks waits for nothing but what it reads.
 *
 * @param jws anything at all.
 * @param keys exactly one of them has to fit the header; what the header itself brings along is not looked at.
 * @returns what was signed; or, as a string, what is wrong with it.
 */
export function verifyCompactJws(jws: string, keys: KeySet): SignedText | string {
  const [head = '', payload = '', last, ...more] = jws.split('.');
  const signature = last?.replace(WHITE_SPACE, '');
  const isWritten = [head, payload, signature ?? ''].every((part) => BASE64URL.test(part));
  if (signature === undefined || more.length > 0 || !isWritten) {
    return 'it is not three parts of base64url with dots between them';
  }
  const header = readHeader(head);
  if (!header) return 'its header is not a JSON object';
  const { alg, typ, kid, crit } = header;
  if (alg !== 'ES256') return 'its header does not ask for ES256';
  if (crit !== undefined) return 'its header asks for an extension';
  if (!isTextOrLeftOut(typ) || !isTextOrLeftOut(kid)) return 'its header is not written as RFC 7515 wants it';
  const [key, ...others] = keys.keys.filter((one) => fits(one, kid));
  if (!key || others.length > 0) return key ? 'more than one key fits it' : 'no key fits it';
  const publicKey = readPublicKey(key);
  if (!publicKey) return 'the key that fits it is no point of P-256';
  const bytes = Buffer.from(signature, 'base64url');
  const signed = Buffer.from(`${head}.${payload}`);
  const holds =
    bytes.length === SIGNATURE_BYTES && verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes); // r ‖ s, as JWS writes it
  return holds ? { typ, keyId: kid, text: decode(payload) } : 'its signature is of other text, or by another key';
}

const decode = (part: string): string => Buffer.from(part, 'base64url').toString();

const isTextOrLeftOut = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

function readHeader(part: string): Readonly<Record<string, unknown>> | undefined {
  let header: unknown;
  try {
    header = JSON.parse(decode(part));
  } catch {
    return undefined; // of a string, only that it is no JSON
  }
  const isObject = typeof header === 'object' && header !== null && !Array.isArray(header);
  return isObject ? (header as Readonly<Record<string, unknown>>) : undefined;
}

/** Whether a key is meant for such a signature (RFC 7517, section 4), and is the one that is named. */
const fits = ({ kty, crv, alg, use, key_ops: operations, kid }: KeySet['keys'][number], named: string | undefined) =>
  kty === 'EC' &&
  crv === 'P-256' &&
  (alg ?? 'ES256') === 'ES256' &&
  (use ?? 'sig') === 'sig' &&
  (operations === undefined || (Array.isArray(operations) && operations.includes('verify'))) &&
  (named === undefined || named === kid);

/** `undefined` where its coordinates are none, or are those of no point of the curve. */
function readPublicKey({ x, y }: KeySet['keys'][number]): KeyObject | undefined {
  if (typeof x !== 'string' || typeof y !== 'string') return undefined;
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    return undefined; // of two strings, only that they are no such point
  }
}
