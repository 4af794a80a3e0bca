import { createHash } from 'node:crypto';
import { canonicalJson } from './digest.ts';

export type OrderId = string & { readonly __brand: 'OrderId' };
export type FilingId = string & { readonly __brand: 'FilingId' };

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_CHARACTERS = 26; // 130 bits: nobody meets an id by chance, or by trying

export const ORDER_ID_PATTERN: RegExp = /^ord_[0-9a-hjkmnp-tv-z]{26}$/;

export const isOrderId = (text: string): text is OrderId => ORDER_ID_PATTERN.test(text);

function derive(kind: string, parts: readonly (string | number)[]): string {
  const hash = createHash('sha256')
    .update(canonicalJson([kind, ...parts]))
    .digest();
  return Array.from(hash.subarray(0, ID_CHARACTERS), (byte) => CROCKFORD[byte % CROCKFORD.length]).join('');
}

/** The id of one submission: the same authority and Idempotency-Key always give the same. */
export const filingIdFor = (authority: string, idempotencyKey: string): FilingId =>
  `fil_${derive('filing', [authority, idempotencyKey])}` as FilingId;

/**
 * The id of the order at `position` (from 0) of a filing.
 *
 * By position and not by provider: a second body under the same Idempotency-Key then always meets the order at position 0,
 * whichever providers it names, and is refused.
 */
export const orderIdFor = (filing: FilingId, position: number): OrderId =>
  `ord_${derive('order', [filing, position])}` as OrderId;

/**
 * Digits and letters that stay apart when read out over a bad line or copied by hand: of 0/O/D/Q, 1/I/L, 2/Z, 5/S, 6/G, 8/B and
 * U/V at most one is here. Their number is prime, which the check character needs.
 */
const SPOKEN = '23456789ACEFHJKMNPRTWXY';
const REFERENCE_BODY = 11;

/** Weighted sum modulo the prime alphabet size: every single wrong character and every swap of two neighbours shows. */
function checkCharacter(body: string): string {
  let sum = 0;
  for (const [index, character] of [...body].entries()) sum += (index + 1) * SPOKEN.indexOf(character);
  return SPOKEN.charAt(sum % SPOKEN.length);
}

const grouped = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8, 12)}`;

/** What an officer says on the phone: `AAAA-BBBB-CCCC`, eleven characters taken from the order's id and one to check them. */
export function referenceFor(order: OrderId): string {
  const hash = createHash('sha256')
    .update(canonicalJson(['reference', order]))
    .digest();
  const body = Array.from(hash.subarray(0, REFERENCE_BODY), (byte) => SPOKEN.charAt(byte % SPOKEN.length)).join('');
  return grouped(body + checkCharacter(body));
}

/** The reference as it was meant, whatever case, spaces or dashes it came with; `undefined` when its check character is wrong. */
export function readReference(spoken: string): string | undefined {
  const text = spoken.toUpperCase().replace(/[\s-]/g, '');
  if (text.length !== REFERENCE_BODY + 1 || [...text].some((character) => !SPOKEN.includes(character)))
    return undefined;
  return checkCharacter(text.slice(0, REFERENCE_BODY)) === text.at(-1) ? grouped(text) : undefined;
}
