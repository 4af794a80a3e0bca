import type { FoundOverlap } from '../record/overlap.ts';
import type { OrderState } from '../record/state.ts';
import type { Note } from './note.ts';

/**
 * The other holds of the same data that earlier versions put on record, in commits and then in notes. Those found since are on nobody's
 * record: they stand beside the marks. @param newest of its notes.
 */
export const listOverlaps = (
  { overlaps = [] }: Pick<OrderState, 'overlaps'>,
  newest: Pick<Note, 'state'> | undefined,
): readonly FoundOverlap[] => [...overlaps, ...(newest?.state.overlaps ?? [])];
