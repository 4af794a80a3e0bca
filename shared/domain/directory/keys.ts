/** How a provider's key signs: Standard Webhooks by Ed25519, HTTP Message Signatures by ECDSA on P-256 with SHA-256. */
export const KEY_ALGORITHMS = ['ed25519', 'ecdsa-p256-sha256'] as const;
export type KeyAlgorithm = (typeof KEY_ALGORITHMS)[number];

export const P256 = 'ecdsa-p256-sha256' satisfies KeyAlgorithm;

/** Keys that were registered before there was a choice say nothing. */
export const algorithmOf = ({
  algorithm = 'ed25519',
}: {
  readonly algorithm?: KeyAlgorithm | undefined;
}): KeyAlgorithm => algorithm;

/** Field and constant of P-256 (SP 800-186, section 3.2.1.3); its other constant is -3. */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

const COORDINATE_BYTES = 32;

/**
 * Whether the coordinates at the end of a public key are a point of P-256, and each its one spelling: a signature under any other point says
 * nothing. The curve has no other subgroup, so that a point of it is a key.
 *
 * @param publicKey whose last 64 bytes are x and y, as those of an uncompressed point are.
 * @see SP 800-56A, section 5.6.2.3.4.
 */
export function isOnP256(publicKey: Uint8Array): boolean {
  const x = toNumber(publicKey.subarray(-2 * COORDINATE_BYTES, -COORDINATE_BYTES));
  const y = toNumber(publicKey.subarray(-COORDINATE_BYTES));
  return x < P && y < P && (y * y - (x * x * x - 3n * x + B)) % P === 0n;
}

const toNumber = (bytes: Uint8Array): bigint => bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
