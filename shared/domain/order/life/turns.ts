import { earliest, earliestOf, type Instant, latestOf, plus } from '../../instant.ts';
import { OBJECTION_POLICY } from '../../policy/objections.ts';
import type { HeardParty, Review, Rights } from '../record/rights.ts';
import type { Prolonged } from '../record/rights-events.ts';
import { isUnassigned } from '../record/seats.ts';

/** The time one turn of a review was meant to have, in milliseconds: from its opening to when it was first due. */
export const spanOf = ({ openedAt, dueAt, addedMs = 0, moved }: Review): number =>
  Math.floor((dueAt - openedAt - addedMs) / (moved + 1));

const halfSpanOf = (review: Review): number => Math.ceil(spanOf(review) / 2);

/**
 * More time for whoever takes a seat over at `now`, where less than half of a turn is left; a request to wait is never prolonged past
 * the day it asks for, because the notice waits for its answer.
 */
export function findProlonged({ deferral }: Rights, review: Review, now: Instant): Prolonged | undefined {
  const half = plus(now, halfSpanOf(review));
  const to = review.kind === 'deferral' && deferral !== null ? earliestOf(half, deferral.until) : half;
  return to > review.dueAt ? { from: review.dueAt, to } : undefined;
}

/**
 * Until when a party may say that whoever is drawn at `now` should not sit. In a request to wait the notice waits too, so half of
 * the time has to be left by then, and none is added for the authority.
 */
export function computeContestEnd(review: Review, now: Instant): Instant {
  const days = plus(now, OBJECTION_POLICY.conflictWithinMs);
  return review.kind === 'deferral' ? earliestOf(days, plus(review.dueAt, -halfSpanOf(review))) : days;
}

const PARTIES: readonly HeardParty[] = ['authority', 'person', 'provider'];

/**
 * The parties by whose conflicts a review would end in silence now: they took away somebody whose turn it was. Where nobody is left
 * to sit, whoever took somebody away in any turn.
 */
export function listSilencing({ contested = [], moved, seats }: Review): readonly HeardParty[] {
  const isVacant = seats.some(({ reviewer }) => reviewer === null);
  const counted = contested.filter((one) => isVacant || one.moved === moved);
  return PARTIES.filter((party) => counted.some(({ by }) => by === party));
}

/** When its time first passed without a decision; `undefined` before, and where time was added, as that may have been in any turn. */
export const findFirstPassed = (review: Review): Instant | undefined =>
  review.moved === 0 || review.addedMs !== undefined ? undefined : plus(review.openedAt, spanOf(review));

/** Since when a seat of it is free: its opening, a conflict, or the turn that began with silence. */
function findFreeSince(review: Review): Instant {
  const { openedAt, freeSince = openedAt, dueAt, moved } = review;
  return moved === 0 ? freeSince : latestOf(freeSince, plus(dueAt, -spanOf(review)));
}

/** From when on it is to be told that nobody was found for an open question; `undefined` where each has its reviewers. */
export const findMissedDraw = ({ reviews }: Rights): Instant | undefined =>
  earliest(
    ...reviews.filter(isUnassigned).map((one) => plus(findFreeSince(one), OBJECTION_POLICY.reviewerDrawnWithinMs)),
  );
