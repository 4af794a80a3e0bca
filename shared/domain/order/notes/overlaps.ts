import type { Instant } from '../../instant.ts';
import { POLICY } from '../../policy.ts';
import type { FoundOverlap, Overlap } from '../record/overlap.ts';
import type { OrderState } from '../record/state.ts';
import type { Note } from './note.ts';
import type { NoteEvent } from './note-events.ts';

/** The other holds of the same data that are on record: in commits of earlier versions, and in notes. @param newest of its notes. */
export const listOverlaps = (
  { overlaps = [] }: Pick<OrderState, 'overlaps'>,
  newest: Pick<Note, 'state'> | undefined,
): readonly FoundOverlap[] => [...overlaps, ...(newest?.state.overlaps ?? [])];

/** Notes an overlap, once, and no more of them than an order remembers. */
export function noteOverlap(known: readonly FoundOverlap[], overlap: Overlap, now: Instant): NoteEvent[] {
  const { orderId, ...rest } = overlap;
  const isKnown = known.some((one) => one.orderId === orderId);
  const isFull = known.length >= POLICY.overlapsRememberedAtMost;
  return isKnown || isFull ? [] : [{ type: 'overlap.found', at: now, with: orderId, ...rest }];
}
