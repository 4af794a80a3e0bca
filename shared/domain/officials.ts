import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { HoldfastError } from '../errors.ts';
import type { Identified } from './actor.ts';
import { canonicalJson, hmacSha256 } from './digest.ts';
import type { OrderId } from './ids.ts';
import { recordDamagedUnderSeal } from './sealing.ts';

/** What seals the ids of officials in one order's record: 32 bytes, or that they were destroyed. */
export type OfficialsKey = Uint8Array | 'destroyed';

export const OFFICIALS_KEY_BYTES = 32;

const PREFIX = 'off_';

/** The sealed ids that stand in a text. */
const SEALED_ID = /(?<=[" ])off_[A-Za-z0-9_-]{86,}/g;

const IV_BYTES = 16;
/** Ids are padded to whole blocks, so that their length tells little. */
const BLOCK_BYTES = 48;
const CIPHER = 'aes-256-ctr';

const damaged = (): HoldfastError => recordDamagedUnderSeal('the id of an official');

const derive = (key: Uint8Array, what: readonly string[]): Buffer => hmacSha256(key, canonicalJson(what));

/** Follows from what it encrypts (as in RFC 5297), so it is different for each id and shows whether one was altered. */
const ivOf = (key: Uint8Array, orderId: OrderId, text: string): Buffer =>
  derive(key, ['official', orderId, text]).subarray(0, IV_BYTES);

const cipherKeyOf = (key: Uint8Array): Buffer => derive(key, ['cipher']);

/**
 * The id by which an official stands in the record of one order: the same for the same person, so that two can be compared, another
 * in every other order, and readable for as long as the key is there.
 *
 * @param key `OFFICIALS_KEY_BYTES`, of this order and no other. @param person the id that the identity provider gives.
 */
export function sealOfficial(key: Uint8Array, orderId: OrderId, person: string): string {
  const text = canonicalJson(person);
  const padded = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / BLOCK_BYTES) * BLOCK_BYTES, ' ');
  padded.write(text);
  const iv = ivOf(key, orderId, text);
  const cipher = createCipheriv(CIPHER, cipherKeyOf(key), iv);
  return PREFIX + Buffer.concat([iv, cipher.update(padded), cipher.final()]).toString('base64url');
}

/** The id that the identity provider gave. @throws HoldfastError `record-damaged` for what this key did not seal. */
export function openOfficial(key: Uint8Array, orderId: OrderId, id: string): string {
  const bytes = Buffer.from(id.slice(PREFIX.length), 'base64url');
  const iv = bytes.subarray(0, IV_BYTES);
  if (!id.startsWith(PREFIX) || iv.byteLength < IV_BYTES) throw damaged();
  const decipher = createDecipheriv(CIPHER, cipherKeyOf(key), iv);
  const padded = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES)), decipher.final()]);
  const text = padded.toString().trimEnd();
  if (!ivOf(key, orderId, text).equals(iv)) throw damaged();
  return JSON.parse(text) as string; // authenticated: only sealOfficial() wrote this
}

/**
 * The id by which somebody acts on an order: sealed, unless the order came before ids were. Once the key is destroyed it is one that
 * nobody has.
 *
 * @param key what is kept for the order; `undefined` where nothing is.
 */
export function recordedIdOf(key: OfficialsKey | undefined, orderId: OrderId, person: string): string {
  if (key === undefined) return person;
  return key === 'destroyed' ? PREFIX : sealOfficial(key, orderId, person);
}

/** Somebody by the id that a record has for them, and the others that it may. */
export const recordPerson = <T extends Identified>(key: OfficialsKey | undefined, orderId: OrderId, one: T): T => ({
  ...one,
  person: recordedIdOf(key, orderId, one.person),
  ...(one.alsoKnownAs && { alsoKnownAs: one.alsoKnownAs.map((id) => recordedIdOf(key, orderId, id)) }),
});

/**
 * Whatever is about to stand in a record with sealed ids is one.
 *
 * @throws HoldfastError `record-damaged` for an id as it is: what seals them was lost.
 */
export function requireSealedId(id: string): void {
  if (!id.startsWith(PREFIX)) throw damaged();
}

/** Every sealed id in what is to be shown as JSON, each once. */
export const listSealedOfficials = (content: unknown): string[] => [
  ...new Set(canonicalJson(content).match(SEALED_ID) ?? []),
];
