import type { Digest } from '../digest.ts';
import type { Instant } from '../instant.ts';
import { POLICY } from '../policy.ts';
import type { Hands, ListedCode } from './listed-code.ts';

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

export const isFull = (entries: readonly ListEntry[]): boolean => entries.length >= POLICY.codesListedPerOrder;

/** Which goes first when the list is full: what is forgotten or over, then what still opens the case; letters are few, and stay. */
const RANKS = { over: 0, living: 1, letter: 2 } as const;

/**
 * The list cut to half, the latest of each kind kept. What is left out goes on as it was, and stands on record.
 *
 * @param known what is known of them; nothing of one that is forgotten.
 */
export function cutCodes(entries: readonly ListEntry[], known: readonly ListedCode[]): readonly ListEntry[] {
  const living = new Set(known.filter(({ endedAt }) => endedAt === null).map(({ code }) => code));
  const rankOf = ({ code, through }: ListEntry): number =>
    through === 'authority' ? RANKS.letter : living.has(code) ? RANKS.living : RANKS.over;
  const leaving = entries.toSorted((one, other) => rankOf(one) - rankOf(other)); // stable: of each rank the oldest first
  const left = new Set(leaving.slice(0, entries.length - Math.floor(POLICY.codesListedPerOrder / 2)));
  return entries.filter((entry) => !left.has(entry));
}
