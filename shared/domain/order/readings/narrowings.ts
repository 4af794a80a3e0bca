import type { Instant } from '../../instant.ts';
import type { OrderState } from '../record/state.ts';

/** When reviewers let the hold go in part, or end sooner, oldest first; a decision on a hold that had ended cut nothing. */
export function listNarrowings({ phase, rights }: OrderState): Instant[] {
  const endedAt = phase.kind === 'ended' ? phase.at : phase.kind === 'erased' ? phase.endedAt : null;
  return rights.reviews.flatMap(({ kind, outcome, closedAt }) =>
    kind !== 'deferral' && outcome === 'amend' && closedAt !== null && (endedAt === null || closedAt < endedAt)
      ? [closedAt]
      : [],
  );
}
