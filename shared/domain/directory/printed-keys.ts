import type { Fault } from '../../errors.ts';
import type { EntryBody } from './entry-state.ts';
import { isKeyed } from './kept-keys.ts';

/** X and y of the P-256 keys that RFC 7515 (A.3), RFC 7517 (A.1) and RFC 9421 (B.1.3) print with their private halves, in base64url. */
const P256_POINTS = [
  ['f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0'],
  ['MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4', '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM'],
  ['qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivA', 'Mc4nN9LTDOBhfoUeg8Ye9WedFRhnZXZJA12Qp0zZ6F0'],
] as const;

/** The Ed25519 keys of RFC 8032, section 7.1 (the first also in RFC 8037, A.1), in hexadecimal, and of RFC 9421, B.1.4. */
const ED25519_KEYS = [
  'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
  '278117fc144c72340f67d0f2316e8386ceffbf2b2428c9c51fef7c597f1d426e',
  'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
] as const;
const ED25519_OF_RFC_9421 = 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs';

const ofBase64Url = (text: string): string => Buffer.from(text, 'base64url').toString('hex');

const PRINTED: ReadonlySet<string> = new Set([
  ...ED25519_KEYS,
  ofBase64Url(ED25519_OF_RFC_9421),
  ...P256_POINTS.map(([x, y]) => ofBase64Url(x) + ofBase64Url(y)),
]);

/** X and y of an uncompressed point stand at its end. */
const POINT_BYTES = 64;

/**
 * Whether the private half of a public key is printed in an RFC, from which examples are copied: anybody signs with it.
 *
 * @param publicKey the 32 bytes of Ed25519, or the SubjectPublicKeyInfo of P-256.
 */
export const isPrintedKey = (publicKey: Uint8Array): boolean =>
  PRINTED.has(Buffer.from(publicKey.subarray(-POINT_BYTES)).toString('hex'));

/** What whoever sends such a key is told. */
export const PRINTED_KEY =
  'is printed in an RFC together with its private half, so that anybody could sign as you: make one of your own';

/** Keys of an entry that anybody can sign with. One that is revoked may stay: it says what was. */
export const listPrintedKeys = (entry: EntryBody): readonly Fault[] =>
  (isKeyed(entry) ? entry.keys : []).flatMap(({ publicKey, revokedAt }, index) =>
    revokedAt === undefined && isPrintedKey(Buffer.from(publicKey, 'base64'))
      ? [{ pointer: `/keys/${index}/publicKey`, detail: PRINTED_KEY }]
      : [],
  );
