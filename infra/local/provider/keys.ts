import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface ProviderKey {
  readonly privateKey: KeyObject;
  readonly privateJwk: JsonWebKey;
  readonly publicJwk: JsonWebKey;
  /** The 32 bytes of the Ed25519 public key, in base64. */
  readonly publicKeyBase64: string;
}

/**
 * The provider's own Ed25519 key, made when the file does not exist.
 *
 * @throws Error naming the file when it holds no such key.
 */
export async function loadProviderKey(keyFile: string): Promise<ProviderKey> {
  const kept = await readFile(keyFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (kept !== undefined) return describe(parse(kept, keyFile));
  const { privateKey } = generateKeyPairSync('ed25519');
  await mkdir(dirname(keyFile), { recursive: true });
  await writeFile(keyFile, `${JSON.stringify(privateKey.export({ format: 'jwk' }))}\n`, { mode: 0o600, flag: 'wx' });
  return describe(privateKey);
}

function parse(text: string, keyFile: string): KeyObject {
  try {
    const key = createPrivateKey({ key: JSON.parse(text), format: 'jwk' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw new Error(`${keyFile} is damaged: restore it, or delete it to give the provider a new key`, { cause: error });
  }
  throw new Error(`${keyFile} holds a key that is not Ed25519`);
}

function describe(privateKey: KeyObject): ProviderKey {
  const publicJwk = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    privateKey,
    privateJwk: privateKey.export({ format: 'jwk' }),
    publicJwk,
    publicKeyBase64: Buffer.from(publicJwk.x ?? '', 'base64url').toString('base64'),
  };
}
