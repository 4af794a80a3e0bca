import { canonicalJson, type Digest } from '../digest.ts';
import type { Instant } from '../instant.ts';

/** By what an order's authority finds it. */
export interface FiledUnder {
  /** The keyed hash of its file number. */
  readonly fileNumber: Digest;
  readonly issuedAt: Instant;
}

/** What one kind of character makes of a file number: letters with their accents, or digits. */
const RUNS = /[\p{L}\p{M}]+|\p{N}+/gu;
const IS_DIGIT = /^\p{N}/u;

/**
 * A file number as all its spellings have it: `2 Js 123/26`, `2js123-26` and `2-JS-123.26` are one. Case does not count, nor what stands
 * between letters and digits; between two numbers, or two words, something has to stand, whatever it is.
 *
 * @returns an empty text for what has neither letters nor digits.
 */
export function normaliseFileNumber(text: string): string {
  const runs = text.normalize('NFKC').toUpperCase().match(RUNS) ?? [];
  return runs.reduce((joined, run, index) => {
    const before = runs[index - 1];
    const isAlike = before !== undefined && IS_DIGIT.test(before) === IS_DIGIT.test(run);
    return `${joined}${isAlike ? '/' : ''}${run}`;
  }, '');
}

/**
 * By what an authority finds its orders of one file number; `undefined` for what can be none.
 *
 * @param hash keyed, so that file numbers cannot be tried out against guesses; nor do those of two authorities ever meet.
 */
export function hashFileNumber(authority: string, text: string, hash: (text: string) => Digest): Digest | undefined {
  const normalised = normaliseFileNumber(text);
  return normalised === '' ? undefined : hash(canonicalJson(['file-number', authority, normalised]));
}
