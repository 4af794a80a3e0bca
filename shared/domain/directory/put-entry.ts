import { type Identified, isKnownAs } from '../actor.ts';
import type { Instant } from '../instant.ts';
import { applyTimeTo, digestOfEntry, type EntryBody, type EntryState, isChangeOpen } from './entry-state.ts';

/** Who does something to an entry, and when. */
export interface By {
  readonly by: string;
  /** By which other ids whoever it is may stand on record. */
  readonly alsoKnownAs?: Identified['alsoKnownAs'];
  readonly at: Instant;
}

/** Whether whoever does something is the one who stands on record by an id: also by one from before all their accounts were known. */
export const isBy = ({ by, alsoKnownAs }: Pick<By, 'by' | 'alsoKnownAs'>, id: string): boolean =>
  isKnownAs({ person: by, alsoKnownAs }, id);

/**
 * Whether registrars made what is in force of an entry, or are about to: what an operator puts in its place would undo their work. What is
 * said beside the entry, such as a suspension, stays whoever puts it.
 *
 * @param lastPut what an operator put last; `null` where none ever did.
 */
export function isOfRegistrars(state: EntryState, lastPut: EntryBody | null, now: Instant): boolean {
  const { entry, change } = applyTimeTo(state, now);
  if (change !== null && isChangeOpen(change, now)) return true;
  return entry !== null && (lastPut === null || digestOfEntry(lastPut) !== digestOfEntry(entry));
}

/**
 * An entry as somebody makes it beside any change that two would have agreed on, in force at once. A change that was open is over: what
 * it was proposed to replace stands no longer.
 *
 * @returns the same state where this very entry is in force.
 */
export function putEntry<E extends EntryBody>(state: EntryState<E>, entry: E, { by, at }: By): EntryState<E> {
  const { entry: before, change } = applyTimeTo(state, at);
  if (before && digestOfEntry(before) === digestOfEntry(entry)) return state;
  const isOver = change === null || !isChangeOpen(change, at);
  const ended = { how: 'superseded', by, at, reason: null } as const;
  return { ...state, entry, change: isOver ? change : { ...change, ended } };
}
