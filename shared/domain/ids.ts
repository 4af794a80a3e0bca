import { createHash } from 'node:crypto';
import { HoldfastError } from '../errors.ts';
import { canonicalJson, type Digest, sha256 } from './digest.ts';
import { type Instant, toRfc3339 } from './instant.ts';

export type OrderId = string & { readonly __brand: 'OrderId' };
export type FilingId = string & { readonly __brand: 'FilingId' };
export type DraftId = string & { readonly __brand: 'DraftId' };
export type SuspensionId = string & { readonly __brand: 'SuspensionId' };

const CROCKFORD_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_CHARACTERS = 26; // 130 bits: nobody meets an id by chance, or by trying

export const ORDER_ID_PATTERN: RegExp = /^ord_[0-9a-hjkmnp-tv-z]{26}$/;

export const isOrderId = (text: string): text is OrderId => ORDER_ID_PATTERN.test(text);

/** Alike for an id no order can have, an order that does not exist, and somebody else's order: nobody learns which it was. */
export const orderNotFound = (): HoldfastError =>
  new HoldfastError('order-not-found', 'there is no order of this id for you: an id is ord_ and 26 characters');

function deriveId(kind: string, parts: readonly (string | number)[]): string {
  const hash = createHash('sha256')
    .update(canonicalJson([kind, ...parts]))
    .digest();
  return Array.from(
    hash.subarray(0, ID_CHARACTERS),
    (byte) => CROCKFORD_ALPHABET[byte % CROCKFORD_ALPHABET.length],
  ).join('');
}

export const FILING_ID_PATTERN: RegExp = /^fil_[0-9a-hjkmnp-tv-z]{26}$/;

export const isFilingId = (text: string): text is FilingId => FILING_ID_PATTERN.test(text);

/** `aut-police.s1`: a suspension's number among those of its authority; `roster.registrars.s1`, `provider.prv-demo.s1`: of its roster, its provider. */
export const SUSPENSION_ID_PATTERN: RegExp = /^(?:(?:roster|provider)\.)?[a-z0-9]+(?:-[a-z0-9]+)*\.s[1-9]\d{0,5}$/;

export interface SuspensionRef {
  readonly kind: 'authority' | 'roster' | 'provider';
  /** Directory id of the entry. */
  readonly of: string;
  /** From 1. */
  readonly number: number;
}

/** What an id of a suspension begins with; one of an authority with the authority's own. */
const OF = { authority: '', roster: 'roster.', provider: 'provider.' } as const;

export const suspensionIdFor = ({ kind, of, number }: SuspensionRef): SuspensionId =>
  `${OF[kind]}${of}.s${number}` as SuspensionId;

export function readSuspensionId(id: SuspensionId): SuspensionRef {
  const end = id.lastIndexOf('.s');
  const number = Number(id.slice(end + 2));
  const named = id.slice(0, end);
  const kind = (['roster', 'provider'] as const).find((one) => named.startsWith(OF[one])) ?? 'authority';
  return { kind, of: named.slice(OF[kind].length), number };
}

/**
 * The id of one submission: the same authority and Idempotency-Key always give the same.
 *
 * @param hash under a key that never leaves its service: people choose keys that others guess, and a guessed id tells that an order
 * exists.
 */
export const filingIdFor = (hash: (text: string) => Digest, authority: string, idempotencyKey: string): FilingId =>
  `fil_${deriveId('filing', [hash(canonicalJson(['filing', authority, idempotencyKey]))])}` as FilingId;

export const DRAFT_ID_PATTERN: RegExp = /^drf_[0-9a-hjkmnp-tv-z]{26}$/;

export const isDraftId = (text: string): text is DraftId => DRAFT_ID_PATTERN.test(text);

/** The id of a draft, likewise. */
export const draftIdFor = (hash: (text: string) => Digest, authority: string, idempotencyKey: string): DraftId =>
  `drf_${deriveId('draft', [hash(canonicalJson(['draft', authority, idempotencyKey]))])}` as DraftId;

/** The id of a submission as versions up to 0.2.0 derived it, for a key that was used with one of them. */
export const earlierFilingIdFor = (authority: string, idempotencyKey: string): FilingId =>
  `fil_${deriveId('filing', [authority, idempotencyKey])}` as FilingId;

/**
 * The id of the order at `position` (from 0) of a filing.
 *
 * By position and not by provider: a second body under the same Idempotency-Key then always meets the order at position 0,
 * whichever providers it names, and is refused.
 */
export const orderIdFor = (filing: FilingId, position: number): OrderId =>
  `ord_${deriveId('order', [filing, position])}` as OrderId;

/**
 * Digits and letters that stay apart when read out over a bad line or copied by hand: of 0/O/D/Q, 1/I/L, 2/Z, 5/S, 6/G, 8/B and
 * U/V at most one is here. Their number is prime, which the check character needs.
 */
export const SPOKEN_ALPHABET = '23456789ACEFHJKMNPRTWXY';
const REFERENCE_BODY = 11;
const WHOLE_REFERENCE = new RegExp(`^[${SPOKEN_ALPHABET}]{${REFERENCE_BODY + 1}}$`);

/** Weighted sum modulo the prime alphabet size: every single wrong character and every swap of two neighbours shows. */
function computeCheckCharacter(body: string): string {
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) sum += (index + 1) * SPOKEN_ALPHABET.indexOf(body.charAt(index));
  return SPOKEN_ALPHABET.charAt(sum % SPOKEN_ALPHABET.length);
}

const groupReference = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8, 12)}`;

/** What an officer says on the phone: `AAAA-BBBB-CCCC`, eleven characters taken from the order's id and one to check them. */
export function referenceFor(order: OrderId): string {
  const hash = createHash('sha256')
    .update(canonicalJson(['reference', order]))
    .digest();
  const body = Array.from(hash.subarray(0, REFERENCE_BODY), (byte) =>
    SPOKEN_ALPHABET.charAt(byte % SPOKEN_ALPHABET.length),
  ).join('');
  return groupReference(body + computeCheckCharacter(body));
}

/** The reference as it was meant, whatever case, spaces or dashes it came with; `undefined` when its check character is wrong. */
export function readReference(spoken: string): string | undefined {
  const text = spoken.toUpperCase().replace(/[\s-]/g, '');
  if (!WHOLE_REFERENCE.test(text)) return undefined;
  return computeCheckCharacter(text.slice(0, REFERENCE_BODY)) === text.at(-1) ? groupReference(text) : undefined;
}

/** `r1`, `r2` … in the order they were opened. */
export type ReviewId = `r${number}`;

/** `c1`, `c2` … in the order they were filed. */
export type ChallengeId = `c${number}`;

export const CHALLENGE_ID_PATTERN: RegExp = /^c[1-9]\d{0,3}$/;

export const isChallengeId = (text: string): text is ChallengeId => CHALLENGE_ID_PATTERN.test(text);

/** Also said of an objection that the other side filed. */
export const challengeUnknown = (): HoldfastError =>
  new HoldfastError('challenge-unknown', 'there is no objection of this id on your side: an id is c1, c2 and so on');

/** One review, wherever it is spoken of outside its order. */
export interface ReviewRef {
  readonly orderId: OrderId;
  readonly review: ReviewId;
}

/** `ord_… .r1` without the space: what the path of a review holds. */
export const REVIEW_REF_PATTERN: RegExp = /^(ord_[0-9a-hjkmnp-tv-z]{26})\.(r[1-9]\d{0,3})$/;

export const REVIEW_ID_PATTERN: RegExp = /^r[1-9]\d{0,3}$/;

const isReviewId = (text: string): text is ReviewId => REVIEW_ID_PATTERN.test(text);

/** Also said of a review that whoever asks is not told of. */
export const reviewUnknown = (): HoldfastError =>
  new HoldfastError(
    'review-unknown',
    "there is no review of this id for you: an id is r1, r2 and so on, in an address after the order's id and a dot",
  );

export const spellReviewRef = ({ orderId, review }: ReviewRef): string => `${orderId}.${review}`;

/** @returns `undefined` for what can be no review's. */
export function readReviewRef(text: string): ReviewRef | undefined {
  const [, orderId = '', review = ''] = REVIEW_REF_PATTERN.exec(text) ?? [];
  return isOrderId(orderId) && isReviewId(review) ? { orderId, review } : undefined;
}

/** `cmp_`, the day it came, and 32 hexadecimal digits: complaints sort by day, and the same one sent twice has one id. */
export type ComplaintId = string & { readonly __brand: 'ComplaintId' };

export const COMPLAINT_ID_PATTERN: RegExp = /^cmp_\d{8}_[0-9a-f]{32}$/;

const ID_DIGITS = 32;

const spellDay = (at: Instant): string => toRfc3339(at).slice(0, 10).replaceAll('-', '');

export const isComplaintId = (text: string): text is ComplaintId => COMPLAINT_ID_PATTERN.test(text);

export const complaintUnknown = (): HoldfastError =>
  new HoldfastError('complaint-unknown', 'there is no complaint of this id: take the id from the list of complaints');

/** @param hash a keyed hash of what was sent: nobody can tell from an id what somebody complained of. */
export const complaintIdFor = (receivedAt: Instant, hash: Digest): ComplaintId =>
  `cmp_${spellDay(receivedAt)}_${hash.slice(0, ID_DIGITS)}` as ComplaintId;

/** `sch_`, the day it was asked for, and 32 hexadecimal digits: searches sort by day, and the same one asked for twice has one id. */
export type SearchId = string & { readonly __brand: 'SearchId' };

export const SEARCH_ID_PATTERN: RegExp = /^sch_\d{8}_[0-9a-f]{32}$/;

export const isSearchId = (text: string): text is SearchId => SEARCH_ID_PATTERN.test(text);

export const searchUnknown = (): HoldfastError =>
  new HoldfastError('search-unknown', 'there is no search of this id: take the id from the list of searches');

/** By key and not by what is asked for, so that a second body under one key meets the first and is refused. */
export const searchIdFor = (askedAt: Instant, person: string, idempotencyKey: string): SearchId => {
  const hash = sha256(canonicalJson(['search', person, idempotencyKey]));
  return `sch_${spellDay(askedAt)}_${hash.slice(0, ID_DIGITS)}` as SearchId;
};
