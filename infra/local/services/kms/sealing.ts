import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { KmsError } from './errors.ts';
import type { KmsInput } from './input.ts';
import type { Key, KeyRing } from './keys.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const MAX_PLAINTEXT_BYTES = 4_096;
const MAX_CIPHERTEXT_BYTES = 6_144;

type SymmetricKey = Extract<Key, { spec: 'SYMMETRIC_DEFAULT' }>;

export function generateDataKey(keys: KeyRing, input: KmsInput): object {
  const key = requireSymmetric(keys.find(input.text('KeyId')), 'GenerateDataKey');
  if (input.has('KeySpec') === input.has('NumberOfBytes')) {
    throw new KmsError('ValidationException', 'Please specify either number of bytes or key spec.');
  }
  const size = input.has('NumberOfBytes')
    ? input.wholeNumber('NumberOfBytes', 1, 1_024)
    : { AES_256: 32, AES_128: 16 }[input.oneOf('KeySpec', ['AES_256', 'AES_128'], 'AES_256')];
  const context = input.encryptionContext();
  refuseDryRun(input);
  const plaintext = randomBytes(size);
  return { ...seal(key, plaintext, context), Plaintext: plaintext.toString('base64'), KeyId: key.arn };
}

export function encrypt(keys: KeyRing, input: KmsInput): object {
  const key = requireSymmetric(keys.find(input.text('KeyId')), 'Encrypt');
  requireDefaultAlgorithm(input);
  const plaintext = input.bytes('Plaintext', MAX_PLAINTEXT_BYTES);
  const context = input.encryptionContext();
  refuseDryRun(input);
  return { ...seal(key, plaintext, context), KeyId: key.arn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
}

export function decrypt(keys: KeyRing, input: KmsInput): object {
  const named = input.has('KeyId') ? requireSymmetric(keys.find(input.text('KeyId')), 'Decrypt') : undefined;
  requireDefaultAlgorithm(input);
  const blob = input.bytes('CiphertextBlob', MAX_CIPHERTEXT_BYTES);
  const id = readKeyId(blob);
  const sealedBy = keys.all().find((candidate) => candidate.id === id);
  if (sealedBy?.spec !== 'SYMMETRIC_DEFAULT') throw new KmsError('InvalidCiphertextException', '');
  if (named && named !== sealedBy) {
    throw new KmsError(
      'IncorrectKeyException',
      'The key ID in the request does not identify a CMK that can perform this operation.',
    );
  }
  const plaintext = open(sealedBy, blob.subarray(1 + Buffer.byteLength(id)), input.encryptionContext());
  refuseDryRun(input);
  return { KeyId: sealedBy.arn, Plaintext: plaintext.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
}

/** The id of the key that sealed the blob, by the blob's own account. */
export const readKeyId = (blob: Buffer): string => blob.subarray(1, 1 + (blob[0] ?? 0)).toString();

/** One length byte and the key's id, then IV, tag and ciphertext: like KMS, a blob tells by itself which key opens it. */
function seal(key: SymmetricKey, plaintext: Buffer, context: Buffer): { CiphertextBlob: string } {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(context);
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const id = Buffer.from(key.id);
  const blob = Buffer.concat([Buffer.from([id.length]), id, iv, cipher.getAuthTag(), sealed]);
  return { CiphertextBlob: blob.toString('base64') };
}

function open(key: SymmetricKey, sealed: Buffer, context: Buffer): Buffer {
  const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  if (tag.length !== TAG_BYTES) throw new KmsError('InvalidCiphertextException', '');
  const decipher = createDecipheriv('aes-256-gcm', key.secret, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(context)
    .setAuthTag(tag);
  const opened = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    throw new KmsError('InvalidCiphertextException', ''); // KMS, too, does not say whether bytes or context differ
  }
}

function requireSymmetric(key: Key, operation: string): SymmetricKey {
  if (key.spec === 'SYMMETRIC_DEFAULT') return key;
  throw new KmsError(
    'InvalidKeyUsageException',
    `${key.arn} key usage is ${key.usage} which is not valid for ${operation}.`,
  );
}

function requireDefaultAlgorithm(input: KmsInput): void {
  input.oneOf('EncryptionAlgorithm', ['SYMMETRIC_DEFAULT'], 'SYMMETRIC_DEFAULT');
  if (input.has('Recipient')) throw new KmsError('UnsupportedOperationException', 'Recipient is not supported here');
}

function refuseDryRun(input: KmsInput): void {
  if (input.flag('DryRun')) {
    throw new KmsError('DryRunOperationException', 'The request would have succeeded, but the DryRun option is set.');
  }
}
