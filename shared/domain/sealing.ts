import { createCipheriv, createDecipheriv } from 'node:crypto';
import { HoldfastError } from '../errors.ts';
import { canonicalJson, type Digest, sha256 } from './digest.ts';
import type { ComplaintId, DraftId, FilingId, OrderId, SearchId } from './ids.ts';
import type { MonthKeyId } from './month.ts';

/** What a sealed part holds; each is stored in the commit that brought it and never again. */
export const PART_NAMES = [
  'certificate',
  'grounds',
  'protection',
  'form',
  'explanation',
  'challenge',
  'withdrawal',
  'decision',
  'vote',
  'message',
  'deferral',
  'claim',
  'renewal',
  'confirmation',
  'conflict',
  'attachment',
] as const;
export type PartName = (typeof PART_NAMES)[number];

/** What is sealed of a complaint, under a key of the complaint's own. */
export type ComplaintPart = 'complaint' | 'finding';

/** What is sealed of a search of oversight, likewise. */
export type SearchPart = 'search' | 'search-answer';

/** What is sealed of a filing that waits, under a key of its own. */
export type WaitingPart = 'waiting-form' | 'waiting-reason';

/** What is sealed of a draft of a filing, under a key of each version's own. */
export type DraftPart = 'draft';

/** What is sealed of a note, under the key of its order. */
export type NotePart = 'call' | 'reading' | 'reading-answer';

/** Personal data as stored: unreadable without the order's data key, but committed to, so that the record still verifies. */
export interface SealedPart {
  /** nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes), AES-256-GCM. */
  readonly ciphertext: Uint8Array;
  /** SHA-256 over salt and value. The salt is inside the ciphertext, so an erased value cannot be found by guessing. */
  readonly commitment: Digest;
}

/** Where a part belongs; bound to the ciphertext, so that it opens nowhere else. */
export interface SealContext {
  readonly orderId: OrderId | ComplaintId | SearchId | FilingId | DraftId;
  readonly version: number;
  readonly part: PartName | ComplaintPart | SearchPart | WaitingPart | DraftPart | NotePart;
  /** Directory id of the authority whose it is, where no record says so. */
  readonly authority?: string;
}

/** Follows "order …", here and in the table of life. */
export const IS_ERASED = 'is erased: its personal data are unreadable';

/** The key of an order is gone, or its time has come. */
export const orderErased = (id: SealContext['orderId'] | MonthKeyId): HoldfastError =>
  new HoldfastError('order-erased', `order ${id} ${IS_ERASED}`);

/** @param what was sealed, such as `attachment a1`. */
export const recordDamagedUnderSeal = (what: string, cause?: unknown): HoldfastError =>
  new HoldfastError('record-damaged', `${what} does not open`, { cause });

/** Random bytes `sealBytes` uses up. */
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TAG_OPTIONS = { authTagLength: TAG_BYTES }; // without this Node accepts shortened tags, which are easier to guess
export const SALT_BYTES = 32;
/** Random bytes `seal` uses up: a nonce and a salt. */
export const SEAL_RANDOM_BYTES: number = NONCE_BYTES + SALT_BYTES;

/**
 * Seals bytes: nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes), AES-256-GCM.
 *
 * @param key 32 bytes. @param place where they belong, as text; bound to the ciphertext, so that it opens nowhere else.
 * @param nonce `NONCE_BYTES` fresh random bytes; using them twice under one key would break the cipher.
 */
export function sealBytes(key: Uint8Array, place: string, bytes: Uint8Array, nonce: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, TAG_OPTIONS).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws HoldfastError `record-damaged` when the key, the place and the bytes do not belong together. @param what was sealed. */
export function openBytes(key: Uint8Array, place: string, sealed: Uint8Array, what: string): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), TAG_OPTIONS)
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch (error) {
    throw recordDamagedUnderSeal(what, error);
  }
}

const spellContext = ({ orderId, version, part, authority }: SealContext): string =>
  canonicalJson([orderId, version, part, ...(authority === undefined ? [] : [authority])]);

/** @param text the value's canonical JSON, so that what is digested is that of `[salt, value]`. */
const commitmentTo = (salt: string, text: string): Digest => sha256(`["${salt}",${text}]`);

/**
 * Seals one JSON value under the order's data key.
 *
 * @param key 32 bytes.
 * @param random `SEAL_RANDOM_BYTES` fresh random bytes; using them twice under one key would break the cipher.
 */
export function seal(key: Uint8Array, context: SealContext, value: unknown, random: Uint8Array): SealedPart {
  const nonce = random.subarray(0, NONCE_BYTES);
  const salt = Buffer.from(random.subarray(NONCE_BYTES, SEAL_RANDOM_BYTES)).toString('hex');
  const text = canonicalJson(value);
  const body = Buffer.from(`{"salt":"${salt}","value":${text}}`);
  return { ciphertext: sealBytes(key, spellContext(context), body, nonce), commitment: commitmentTo(salt, text) };
}

/**
 * The value of a sealed part.
 *
 * @throws HoldfastError `record-damaged` when the key, the context, the bytes or the commitment do not belong together.
 */
export function unseal(key: Uint8Array, context: SealContext, { ciphertext, commitment }: SealedPart): unknown {
  const what = `part ${context.part} of commit ${context.version}`;
  const text = Buffer.from(openBytes(key, spellContext(context), ciphertext, what)).toString();
  const { salt, value } = JSON.parse(text) as { salt: string; value: unknown }; // authenticated: only seal() wrote this
  if (commitmentTo(salt, canonicalJson(value)) !== commitment) throw recordDamagedUnderSeal(what);
  return value;
}
