import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { readState, writeState } from '../../base/state-file.ts';
import { KmsError } from './errors.ts';

export type KeySpec = 'SYMMETRIC_DEFAULT' | 'HMAC_256' | 'ECC_NIST_P256' | 'ECC_NIST_EDWARDS25519';
export type KeyUsage = 'ENCRYPT_DECRYPT' | 'GENERATE_VERIFY_MAC' | 'SIGN_VERIFY';

export interface KeyDefinition {
  readonly spec: KeySpec;
  readonly usage: KeyUsage;
  /** `alias/<name>`, as many as wanted. */
  readonly aliases?: readonly string[];
}

interface KeyCommon {
  readonly id: string;
  readonly arn: string;
  readonly usage: KeyUsage;
  readonly createdAt: number;
}

/** Keys that are 32 bytes of chance; the others are pairs. */
type SecretSpec = 'SYMMETRIC_DEFAULT' | 'HMAC_256';

const isSecret = (spec: KeySpec): spec is SecretSpec => spec === 'SYMMETRIC_DEFAULT' || spec === 'HMAC_256';

export type Key =
  | (KeyCommon & { readonly spec: 'SYMMETRIC_DEFAULT'; readonly secret: Buffer })
  | (KeyCommon & { readonly spec: 'HMAC_256'; readonly secret: Buffer })
  | (KeyCommon & {
      readonly spec: 'ECC_NIST_P256' | 'ECC_NIST_EDWARDS25519';
      readonly privateKey: KeyObject;
      readonly publicKey: KeyObject;
    });

/** As stored: 32 bytes for a symmetric or HMAC key, PKCS #8 for the others, in base64. Instants are epoch milliseconds. */
interface Stored {
  readonly spec: string;
  readonly material: string;
  readonly createdAt: number;
}

export interface KeyRing {
  /** @throws KmsError `NotFoundException`. Takes a key id, a key ARN, an alias or an alias ARN. */
  find(reference: string): Key;
  all(): readonly Key[];
}

const FITS: Record<KeySpec, KeyUsage> = {
  SYMMETRIC_DEFAULT: 'ENCRYPT_DECRYPT',
  HMAC_256: 'GENERATE_VERIFY_MAC',
  ECC_NIST_P256: 'SIGN_VERIFY',
  ECC_NIST_EDWARDS25519: 'SIGN_VERIFY',
};

/**
 * Opens the keys defined, making the material of those the file does not hold yet. Material of keys no longer defined stays in the file.
 *
 * @throws Error when the file is damaged, or a key is stored with another specification than the one defined.
 */
export async function openKeys(
  stateFile: string | undefined,
  definitions: Readonly<Record<string, KeyDefinition>>,
  arnPrefix: string,
): Promise<KeyRing> {
  const stored = (stateFile && (await readState(stateFile, 'the local KMS keys', parseStored))) || {};
  const added: Record<string, Stored> = {};
  const byReference = new Map<string, Key>();
  const keys = Object.entries(definitions).map(([id, definition]) => {
    const held = stored[id];
    assertFits(id, definition, held);
    const material = held ?? makeMaterial(definition.spec);
    if (!held) added[id] = material;
    const key = toKey(id, `${arnPrefix}:key/${id}`, definition, material);
    for (const name of [id, `key/${id}`, ...(definition.aliases ?? [])]) {
      byReference.set(name, key).set(`${arnPrefix}:${name}`, key);
    }
    return key;
  });
  if (stateFile && Object.keys(added).length > 0) await writeState(stateFile, { ...stored, ...added });
  return {
    all: () => keys,
    find(reference) {
      const key = byReference.get(reference);
      if (!key) throw new KmsError('NotFoundException', `Key '${reference}' does not exist`);
      return key;
    },
  };
}

function assertFits(id: string, { spec, usage }: KeyDefinition, held: Stored | undefined): void {
  if (FITS[spec] !== usage) throw new Error(`KMS key ${id}: ${spec} for ${usage} is not supported here`);
  if (held && held.spec !== spec) throw new Error(`KMS key ${id} is kept as ${held.spec}, but defined as ${spec}`);
}

function makeMaterial(spec: KeySpec): Stored {
  const createdAt = Date.now();
  if (isSecret(spec)) return { spec, createdAt, material: randomBytes(32).toString('base64') };
  const { privateKey } =
    spec === 'ECC_NIST_P256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
  return { spec, createdAt, material: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') };
}

function toKey(id: string, arn: string, { spec, usage }: KeyDefinition, { material, createdAt }: Stored): Key {
  const bytes = Buffer.from(material, 'base64');
  if (isSecret(spec)) {
    if (bytes.length !== 32) throw new Error(`KMS key ${id} is damaged: ${bytes.length} bytes instead of 32`);
    const common = { id, arn, usage, createdAt, secret: bytes };
    return spec === 'HMAC_256' ? { ...common, spec } : { ...common, spec };
  }
  const privateKey = createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });
  return { id, arn, spec, usage, createdAt, privateKey, publicKey: createPublicKey(privateKey) };
}

function parseStored(value: unknown): Record<string, Stored> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object of keys');
  return Object.fromEntries(Object.entries(value).map(([id, entry]) => [id, parseEntry(id, entry)]));
}

function parseEntry(id: string, entry: unknown): Stored {
  const { spec, material, createdAt } = Object(entry) as Record<string, unknown>;
  if (typeof spec !== 'string' || typeof material !== 'string' || typeof createdAt !== 'number') {
    throw new Error(`key ${id} lacks its specification, material or date`);
  }
  return { spec, material, createdAt };
}
