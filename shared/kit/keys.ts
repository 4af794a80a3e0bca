import { type Bytes, fromBase64, fromBase64Url, joinBytes, sha256, toBase64, toHex, toUtf8 } from './bytes.ts';
import { KitError } from './error.ts';
import { isByEd25519, isByP256 } from './published.ts';

/** How a key signs, by the name it is registered under. */
export type KeyAlgorithm = 'ed25519' | 'ecdsa-p256-sha256';

/** A private key as JSON (RFC 7517): of Ed25519, or of P-256. */
export interface PrivateJwk {
  readonly kty?: string | undefined;
  readonly crv?: string | undefined;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly d?: string | undefined;
}

/** A private key of a provider that can sign. */
export interface SigningKey {
  readonly algorithm: KeyAlgorithm;
  /** As the directory holds it, in base64: the 32 bytes of an Ed25519 key, or the SubjectPublicKeyInfo of one of P-256. */
  readonly publicKey: string;
  /** 64 bytes: of P-256 r and s, 32 bytes each. */
  sign(bytes: Bytes): Promise<Bytes>;
}

/** A private key that was made. */
export interface MadeKey {
  /** PKCS #8, to be kept where nobody else reads it. */
  readonly pem: string;
  /** As the directory holds it, in base64. */
  readonly publicKey: string;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const P256_SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;
const BY_ALGORITHM = {
  ed25519: { curve: 'Ed25519', importing: { name: 'Ed25519' }, signing: { name: 'Ed25519' } },
  'ecdsa-p256-sha256': { curve: 'P-256', importing: P256, signing: P256_SIGNING },
} as const;

/** What stands before x and y in the DER form of a public key of P-256 (RFC 5480, section 2). */
const P256_INFO_PREFIX = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';
/** What marks the two kinds of private key in PKCS #8: OID 1.3.101.112, and 1.2.840.10045.3.1.7. */
const MARKS = { ed25519: '06032b6570', 'ecdsa-p256-sha256': '06082a8648ce3d030107' } as const;

const unreadable = (what: string, cause?: unknown): KitError =>
  new KitError('key-unreadable', `the private key cannot be used: ${what}`, { cause });

/**
 * A private key, to sign with.
 *
 * @param key PKCS #8 in PEM ("BEGIN PRIVATE KEY"), or a JWK, as an object or as text; of Ed25519 or P-256.
 * @throws KitError `key-unreadable`, which says what to give instead.
 */
export async function readKey(key: string | PrivateJwk): Promise<SigningKey> {
  const jwk = typeof key === 'string' && !key.trimStart().startsWith('{') ? await openPem(key) : parseJwk(key);
  const algorithm = algorithmOf(jwk);
  const { importing, signing } = BY_ALGORITHM[algorithm];
  const { kty = '', crv = '', x = '', y = '', d = '' } = jwk;
  const bare = { kty, crv, x, ...(algorithm !== 'ed25519' && { y }), d };
  const imported = await crypto.subtle.importKey('jwk', bare, importing, false, ['sign']).catch((error: unknown) => {
    throw unreadable('its members do not make a key', error);
  });
  const sign = async (bytes: Bytes): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.sign(signing, imported, bytes));
  const isBy = algorithm === 'ed25519' ? isByEd25519 : isByP256;
  const probe = toUtf8('whether both halves are of one key'); // not every runtime looks
  if (!(await isBy({ x, y }, probe, await sign(probe)))) throw unreadable('its public half is that of another key');
  return { algorithm, publicKey: toBase64(publicBytesOf(algorithm, jwk)), sign };
}

/** A new key of Ed25519. Its file is for the provider alone: mode 0600. */
export async function makeKey(): Promise<MadeKey> {
  const made = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  const { privateKey } = { privateKey: made, ...made }; // of Ed25519 it is a pair, whatever the types say
  const der = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  const pem = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
  return { pem, publicKey: (await readKey(pem)).publicKey };
}

/**
 * The id that a provider has in the sandbox, which follows from its key.
 *
 * @param publicKey in base64, as it is registered.
 */
export async function nameSandboxProvider(publicKey: string): Promise<string> {
  const bytes = fromBase64(publicKey);
  if (bytes === undefined) throw new KitError('settings-invalid', 'the public key is not base64');
  return `prv-sandbox-${toHex(await sha256(bytes)).slice(0, 16)}`;
}

function parseJwk(key: string | PrivateJwk): PrivateJwk {
  if (typeof key !== 'string') return key;
  try {
    return Object(JSON.parse(key));
  } catch (error) {
    throw unreadable('it begins like JSON and is none', error);
  }
}

async function openPem(pem: string): Promise<PrivateJwk> {
  const [, label = '', body = ''] = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/.exec(pem) ?? [];
  if (label !== 'PRIVATE KEY') throw unreadable(explainLabel(label));
  const der = fromBase64(body.replaceAll(/\s/g, ''));
  if (der === undefined) throw unreadable('what stands between BEGIN and END is not base64');
  const hex = toHex(der);
  const algorithm = (['ed25519', 'ecdsa-p256-sha256'] as const).find((one) => hex.includes(MARKS[one]));
  if (algorithm === undefined)
    throw unreadable('it is neither of Ed25519 nor of P-256; `openssl genpkey -algorithm ed25519` makes one');
  const { importing } = BY_ALGORITHM[algorithm];
  try {
    const opened = await crypto.subtle.importKey('pkcs8', der, importing, true, ['sign']);
    return await crypto.subtle.exportKey('jwk', opened);
  } catch (error) {
    throw unreadable('it is damaged', error);
  }
}

function explainLabel(label: string): string {
  if (label === 'EC PRIVATE KEY') return 'it is not PKCS #8; `openssl pkcs8 -topk8 -nocrypt -in FILE` writes it so';
  if (label === 'ENCRYPTED PRIVATE KEY') return 'it is encrypted; `openssl pkey -in FILE` opens it';
  if (label === 'PUBLIC KEY') return 'it is the public half';
  return 'it is neither PKCS #8 in PEM ("-----BEGIN PRIVATE KEY-----") nor a JWK';
}

function algorithmOf({ kty, crv, x, d }: PrivateJwk): KeyAlgorithm {
  const algorithm = (['ed25519', 'ecdsa-p256-sha256'] as const).find((one) => BY_ALGORITHM[one].curve === crv);
  if (algorithm === undefined)
    throw unreadable(`a JWK of crv ${JSON.stringify(crv ?? kty)} is neither of Ed25519 nor of P-256`);
  if (d === undefined) throw unreadable('the JWK is the public half: it has no d');
  if (x === undefined) throw unreadable('the JWK has no x');
  return algorithm;
}

function publicBytesOf(algorithm: KeyAlgorithm, { x = '', y = '' }: PrivateJwk): Bytes {
  const point = joinBytes(fromBase64Url(x) ?? new Uint8Array(), fromBase64Url(y) ?? new Uint8Array());
  if (algorithm === 'ed25519') return point.slice(0, 32);
  return joinBytes(
    Uint8Array.from(P256_INFO_PREFIX.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    point,
  );
}
