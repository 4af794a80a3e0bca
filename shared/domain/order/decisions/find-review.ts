import { HoldfastError } from '../../../errors.ts';
import type { Actor } from '../../actor.ts';
import type { ReviewId } from '../../ids.ts';
import { isOpen, type Review, type ReviewerRef, reviewOf } from '../record/rights.ts';
import { institutionsOf } from '../record/seats.ts';
import type { OrderState } from '../record/state.ts';

/** A seat of a review, and whoever has it. */
export interface Taken {
  readonly review: Review;
  readonly number: number;
  readonly reviewer: ReviewerRef;
}

/** The seats somebody has. */
export const takenOn = (review: Review): Taken[] =>
  review.seats.flatMap(({ reviewer }, index) => (reviewer ? [{ review, number: index + 1, reviewer }] : []));

/** @throws HoldfastError `review-unknown`, `review-closed`. */
export function openReview(state: OrderState, id: ReviewId): Review {
  const review = reviewOf(state.rights, id);
  if (!review) throw unknownReview(state, id);
  if (!isOpen(review)) throw new HoldfastError('review-closed', `review ${id} is ${review.status}`);
  return review;
}

export const unknownReview = ({ orderId }: OrderState, id: ReviewId): HoldfastError =>
  new HoldfastError('review-unknown', `order ${orderId} has no review ${id}`);

/** The seat of whoever asks. @throws HoldfastError `review-unknown`, `review-closed`, `review-not-yours` for anyone else. */
export function ownSeat(state: OrderState, id: ReviewId, by: Actor): Taken {
  const review = openReview(state, id);
  const own = takenOn(review).find(({ reviewer }) => by.kind === 'officer' && reviewer.person === by.person);
  if (!own) throw new HoldfastError('review-not-yours', `review ${id} is not assigned to you`);
  return own;
}

/**
 * Their own seat, and still theirs to decide from: a side may have joined since it was assigned.
 *
 * @throws HoldfastError `review-not-yours`, `review-not-independent`.
 */
export function seatToDecide(state: OrderState, id: ReviewId, by: Actor): Taken {
  const taken = ownSeat(state, id, by);
  if (by.kind === 'officer' && institutionsOf(state).includes(by.institution)) {
    const detail = 'refused: same-institution; declare the conflict, so that another gets it';
    throw new HoldfastError('review-not-independent', detail);
  }
  return taken;
}
