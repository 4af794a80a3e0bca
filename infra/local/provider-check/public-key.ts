import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { errorCode } from '../base/errors.ts';
import { WrongUse } from './wrong-use.ts';

/** A provider's key as the directory holds it. */
export interface EndpointKey {
  readonly algorithm: 'ed25519' | 'ecdsa-p256-sha256';
  /** In base64: the 32 bytes of an Ed25519 key, the SubjectPublicKeyInfo of one of P-256. */
  readonly publicKey: string;
  readonly key: KeyObject;
}

const ED25519_BYTES = 32;
const PUBLIC_HALF = `Give the public half: of a file provider.pem
  openssl pkey -in provider.pem -pubout -outform DER | tail -c 32 | base64      (Ed25519)
  openssl pkey -in provider.pem -pubout -outform DER | openssl base64 -A        (P-256)`;

/**
 * The public key that the endpoint signs with.
 *
 * @param given base64, or the name of a file that holds base64, PEM or a JWK.
 * @throws WrongUse when it cannot be read, is of another kind, or is the private half.
 */
export async function readEndpointKey(given: string): Promise<EndpointKey> {
  const text = (await readIfFile(given)) ?? given;
  if (/PRIVATE KEY/.test(text))
    throw new WrongUse(`--key holds a private key, which is nobody's but yours. ${PUBLIC_HALF}`);
  const key = text.includes('-----BEGIN')
    ? readPem(text)
    : text.trimStart().startsWith('{')
      ? readJwk(text)
      : readBase64(text);
  return describe(key);
}

async function readIfFile(name: string): Promise<string | undefined> {
  try {
    return await readFile(name, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error) ?? '')) return undefined; // then it is the key itself
    throw new WrongUse(`--key ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const unreadable = (what: string): WrongUse =>
  new WrongUse(`--key is neither a file nor ${what}. Give base64, or a file with PEM or a JWK. ${PUBLIC_HALF}`);

function readPem(text: string): KeyObject {
  try {
    return createPublicKey(text);
  } catch {
    throw unreadable('a public key in PEM that can be read');
  }
}

function readJwk(text: string): KeyObject {
  const jwk = parseJson(text);
  if ('d' in jwk) throw new WrongUse(`--key holds a private key, which is nobody's but yours. ${PUBLIC_HALF}`);
  try {
    return createPublicKey({ key: { ...jwk }, format: 'jwk' });
  } catch {
    throw unreadable('a public JWK that can be read');
  }
}

function parseJson(text: string): object {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw unreadable('JSON of a key');
  }
}

function readBase64(text: string): KeyObject {
  const base64 = text.trim();
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64) throw unreadable('a key in base64');
  if (bytes.length === ED25519_BYTES) {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' });
  }
  try {
    return createPublicKey({ key: bytes, format: 'der', type: 'spki' });
  } catch {
    throw unreadable('32 bytes of Ed25519, nor the SubjectPublicKeyInfo of P-256, in base64');
  }
}

function describe(key: KeyObject): EndpointKey {
  const { crv, x = '' } = key.asymmetricKeyType === 'rsa' ? {} : key.export({ format: 'jwk' });
  if (crv === 'Ed25519') {
    return { algorithm: 'ed25519', publicKey: Buffer.from(x, 'base64url').toString('base64'), key };
  }
  if (crv === 'P-256') {
    const publicKey = key.export({ format: 'der', type: 'spki' }).toString('base64');
    return { algorithm: 'ecdsa-p256-sha256', publicKey, key };
  }
  throw new WrongUse(`--key is a key of ${crv ?? key.asymmetricKeyType}: it must be of Ed25519, or of P-256`);
}
