import type { Digest } from '../digest.ts';
import type { Instant } from '../instant.ts';
import type { Hands } from './listed-code.ts';

/** A code in the list that is kept of an order's codes: what it is, and nothing of what became of it. */
export interface ListEntry {
  readonly code: Digest;
  readonly through: Hands;
  /** Left out of one that was made before codes were listed. */
  readonly madeAt?: Instant | undefined;
}

/** The list with one more, by the instant they were made; of the same instant the one put last comes last. */
export const listCode = (entries: readonly ListEntry[], entry: ListEntry): readonly ListEntry[] =>
  [...entries, entry].sort((one, other) => (one.madeAt ?? 0) - (other.madeAt ?? 0));

/** The provider's code that takes the place of its earlier ones. */
export const findLatestOfProvider = (entries: readonly ListEntry[]): ListEntry | undefined =>
  entries.findLast(({ through }) => through === 'provider');
