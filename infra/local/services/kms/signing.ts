import { sign as signMessage, verify as verifyMessage } from 'node:crypto';
import { KmsError } from './errors.ts';
import type { KmsInput } from './input.ts';
import type { Key, KeyRing } from './keys.ts';
import { signDigest, verifyDigest } from './p256.ts';

const MAX_MESSAGE_BYTES = 4_096;
const MAX_SIGNATURE_BYTES = 6_144;
const DIGEST_BYTES = 32;
const ALGORITHMS = ['ECDSA_SHA_256', 'ED25519_SHA_512', 'ED25519_PH_SHA_512'] as const;

type SigningKey = Exclude<Key, { secret: Buffer }>;

export const SIGNING_ALGORITHMS: Record<SigningKey['spec'], readonly (typeof ALGORITHMS)[number][]> = {
  ECC_NIST_P256: ['ECDSA_SHA_256'],
  ECC_NIST_EDWARDS25519: ['ED25519_SHA_512', 'ED25519_PH_SHA_512'],
};

interface Request {
  readonly key: SigningKey;
  readonly algorithm: (typeof ALGORITHMS)[number];
  readonly isDigest: boolean;
  readonly message: Buffer;
}

export function sign(keys: KeyRing, input: KmsInput): object {
  const request = read(keys, input, 'Sign');
  if (input.flag('DryRun')) throw explainDryRun();
  return {
    KeyId: request.key.arn,
    Signature: makeSignature(request).toString('base64'),
    SigningAlgorithm: request.algorithm,
  };
}

export function verify(keys: KeyRing, input: KmsInput): object {
  const request = read(keys, input, 'Verify');
  const signature = input.bytes('Signature', MAX_SIGNATURE_BYTES);
  if (!isSignedBy(request, signature)) throw new KmsError('KMSInvalidSignatureException', '');
  if (input.flag('DryRun')) throw explainDryRun();
  return { KeyId: request.key.arn, SignatureValid: true, SigningAlgorithm: request.algorithm };
}

export function getPublicKey(keys: KeyRing, input: KmsInput): object {
  const key = requireSigningKey(keys.find(input.text('KeyId')), 'GetPublicKey');
  return {
    KeyId: key.arn,
    PublicKey: key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    KeySpec: key.spec,
    CustomerMasterKeySpec: key.spec,
    KeyUsage: key.usage,
    SigningAlgorithms: SIGNING_ALGORITHMS[key.spec],
  };
}

function read(keys: KeyRing, input: KmsInput, operation: string): Request {
  const key = requireSigningKey(keys.find(input.text('KeyId')), operation);
  input.text('SigningAlgorithm'); // required: the fallback below never applies
  const algorithm = input.oneOf('SigningAlgorithm', ALGORITHMS, 'ECDSA_SHA_256');
  const isDigest = input.oneOf('MessageType', ['RAW', 'DIGEST'], 'RAW') === 'DIGEST';
  const message = input.bytes('Message', MAX_MESSAGE_BYTES);
  if (!SIGNING_ALGORITHMS[key.spec].includes(algorithm)) {
    throw new KmsError('InvalidKeyUsageException', `Algorithm ${algorithm} is incompatible with key spec ${key.spec}.`);
  }
  if (algorithm === 'ED25519_PH_SHA_512') {
    throw new KmsError('UnsupportedOperationException', 'ED25519_PH_SHA_512 is not supported by this local endpoint');
  }
  if (algorithm === 'ED25519_SHA_512' && isDigest) {
    throw new KmsError('ValidationException', 'MessageType DIGEST is not valid for ED25519_SHA_512: it takes RAW only');
  }
  if (isDigest && message.length !== DIGEST_BYTES) {
    throw new KmsError('ValidationException', `Digest is invalid length for algorithm ${algorithm}.`);
  }
  return { key, algorithm, isDigest, message };
}

function makeSignature({ key, isDigest, message }: Request): Buffer {
  if (key.spec === 'ECC_NIST_EDWARDS25519') return signMessage(null, message, key.privateKey);
  if (!isDigest) return signMessage('sha256', message, key.privateKey);
  return signDigest(message, decodeCoordinate(key.privateKey.export({ format: 'jwk' }).d));
}

function isSignedBy({ key, isDigest, message }: Request, signature: Buffer): boolean {
  if (key.spec === 'ECC_NIST_EDWARDS25519') return verifyMessage(null, message, key.publicKey, signature);
  if (!isDigest) return verifyMessage('sha256', message, key.publicKey, signature);
  const { x, y } = key.publicKey.export({ format: 'jwk' });
  return verifyDigest(message, signature, decodeCoordinate(x), decodeCoordinate(y));
}

const decodeCoordinate = (base64url: string | undefined): Buffer => Buffer.from(base64url ?? '', 'base64url');

function requireSigningKey(key: Key, operation: string): SigningKey {
  if (!('secret' in key)) return key;
  if (operation === 'GetPublicKey') {
    throw new KmsError('UnsupportedOperationException', `${key.arn} has no public key.`);
  }
  throw new KmsError(
    'InvalidKeyUsageException',
    `${key.arn} key usage is ${key.usage} which is not valid for ${operation}.`,
  );
}

const explainDryRun = (): KmsError =>
  new KmsError('DryRunOperationException', 'The request would have succeeded, but the DryRun option is set.');
