import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readKey, type SigningKey } from '../../../shared/kit/keys.ts';

export interface ProviderKey {
  readonly signingKey: SigningKey;
  readonly privateJwk: JsonWebKey;
  readonly publicJwk: JsonWebKey;
  /** As the directory holds it, in base64: the 32 bytes of an Ed25519 public key, or the SubjectPublicKeyInfo of one of P-256. */
  readonly publicKeyBase64: string;
}

type Curve = 'Ed25519' | 'P-256';

/**
 * The provider's own key, made when the file does not exist.
 *
 * @throws Error naming the file when it holds no such key.
 */
export async function loadProviderKey(keyFile: string, curve: Curve = 'Ed25519'): Promise<ProviderKey> {
  const kept = await readFile(keyFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (kept !== undefined) return await describe(parse(kept, keyFile, curve));
  const privateKey = makeKey(curve);
  await mkdir(dirname(keyFile), { recursive: true });
  await writeFile(keyFile, `${JSON.stringify(privateKey.export({ format: 'jwk' }))}\n`, { mode: 0o600, flag: 'wx' });
  return await describe(privateKey);
}

const makeKey = (curve: Curve): KeyObject =>
  (curve === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: curve })).privateKey;

function parse(text: string, keyFile: string, curve: Curve): KeyObject {
  try {
    const key = createPrivateKey({ key: JSON.parse(text), format: 'jwk' });
    if (key.export({ format: 'jwk' }).crv === curve) return key;
  } catch (error) {
    throw new Error(`${keyFile} is damaged: restore it, or delete it to give the provider a new key`, { cause: error });
  }
  throw new Error(`${keyFile} holds a key that is not ${curve}`);
}

async function describe(privateKey: KeyObject): Promise<ProviderKey> {
  const privateJwk = privateKey.export({ format: 'jwk' });
  const signingKey = await readKey(privateJwk);
  return {
    signingKey,
    privateJwk,
    publicJwk: createPublicKey(privateKey).export({ format: 'jwk' }),
    publicKeyBase64: signingKey.publicKey,
  };
}
