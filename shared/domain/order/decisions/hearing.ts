import { HoldfastError } from '../../../errors.ts';
import type { Actor } from '../../actor.ts';
import { type ReviewId, reviewUnknown } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import { POLICY } from '../../policy.ts';
import type { OrderEvent } from '../record/events.ts';
import { findChallengeOfReview, type HeardParty, type Review } from '../record/rights.ts';
import type { OrderState } from '../record/state.ts';
import { isFiledBy } from './challenge.ts';
import { findOpenReview, findOwnSeat, findSeatToDecide, type TakenSeat } from './find-review.ts';

/** The party an actor speaks for; `undefined` for a reviewer. */
function partyOf(by: Actor): HeardParty | undefined {
  if (by.kind === 'person' || by.kind === 'provider') return by.kind;
  return by.kind === 'officer' && by.role === 'contact-point' ? 'authority' : undefined;
}

/**
 * A review in which this party is heard. Whoever objects is told of the reviews of its own objections, and of no other.
 *
 * @throws HoldfastError `review-unknown`, `review-closed`.
 */
function findReviewHearing(state: OrderState, id: ReviewId, by: Actor): Review {
  const challenge = findChallengeOfReview(state.rights, id);
  const isAboutOwn = challenge !== undefined && isFiledBy(challenge, by);
  if ((by.kind === 'person' || by.kind === 'provider') && !isAboutOwn) throw reviewUnknown();
  return findOpenReview(state, id);
}

/**
 * The seat a party means; on a panel it must name one.
 *
 * @throws HoldfastError `seat-unknown`, `review-unassigned` before anyone has it.
 */
function findSeatMeant(review: Review, asked: number | null): TakenSeat {
  const number = asked ?? (review.seats.length === 1 ? 1 : 0);
  const seat = review.seats[number - 1];
  if (!seat) {
    const detail = `must be from 1 to ${review.seats.length}: one of the seats of the review`;
    throw new HoldfastError('seat-unknown', detail, { faults: [{ pointer: '/seat', detail }] });
  }
  if (seat.reviewer === null) throw new HoldfastError('review-unassigned', `review ${review.id} has no reviewer yet`);
  return { review, number, reviewer: seat.reviewer };
}

/**
 * A reviewer's conflict, declared by that reviewer or by a party to the review.
 *
 * @throws HoldfastError `review-unknown`, `review-closed`, `review-not-yours`, `seat-unknown`, `review-unassigned`,
 * `conflicts-exhausted` for a party that did so as often as it may.
 */
export function decideConflict(
  state: OrderState,
  { review: id, seat }: { readonly review: ReviewId; readonly seat: number | null },
  by: Actor,
  now: Instant,
): OrderEvent[] {
  const review = findReviewHearing(state, id, by);
  const party = partyOf(by);
  const { number, reviewer } = party === undefined ? findOwnSeat(state, id, by) : findSeatMeant(review, seat);
  const most = POLICY.conflictsPerPartyAndReview;
  if (party !== undefined && review.conflicts[party] >= most) {
    throw new HoldfastError(
      'conflicts-exhausted',
      `a conflict was declared ${most} times in review ${id} by this side`,
    );
  }
  return [{ type: 'review.conflict-declared', at: now, review: id, seat: number, reviewer, by: party ?? 'reviewer' }];
}

/**
 * While a challenge is open, whoever decides it alone can let the hold be extended; of a panel, two of its members.
 *
 * @throws HoldfastError `review-not-yours`, `review-not-independent`, `transition-not-allowed`.
 */
export function decidePermission(state: OrderState, id: ReviewId, by: Actor, now: Instant): OrderEvent[] {
  const { review, number } = findSeatToDecide(state, id, by);
  if (review.kind !== 'challenge' && review.kind !== 'appeal') {
    throw new HoldfastError('transition-not-allowed', 'more time is permitted in the review of an objection only');
  }
  const isGiven = review.seats[number - 1]?.permitsExtension;
  return isGiven ? [] : [{ type: 'extension.permitted', at: now, review: id, seat: number }];
}

/** Words between whoever decides and the parties; each of them hears what the others say. @throws HoldfastError `review-unknown`, `review-not-yours`. */
export function decideMessage(state: OrderState, id: ReviewId, by: Actor, now: Instant): OrderEvent[] {
  findReviewHearing(state, id, by);
  const party = partyOf(by);
  if (party === undefined) findOwnSeat(state, id, by);
  return [{ type: 'message.sent', at: now, review: id, from: party ?? 'reviewer' }];
}
