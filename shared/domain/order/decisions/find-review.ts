import { HoldfastError } from '../../../errors.ts';
import { type Actor, asOfficer, isKnownAs, type Officer } from '../../actor.ts';
import { type ReviewId, reviewUnknown } from '../../ids.ts';
import { isOpen, type Review, type ReviewerRef, reviewOf } from '../record/rights.ts';
import { findSideTaken } from '../record/seats.ts';
import type { OrderState } from '../record/state.ts';
import { reviewNotIndependent } from './independence.ts';

/** A seat of a review, and whoever has it. */
export interface TakenSeat {
  readonly review: Review;
  readonly number: number;
  readonly reviewer: ReviewerRef;
}

/** The seats somebody has. */
export const listTakenSeats = (review: Review): TakenSeat[] =>
  review.seats.flatMap(({ reviewer }, index) => (reviewer ? [{ review, number: index + 1, reviewer }] : []));

/** @throws HoldfastError `review-unknown`. */
export function findReview({ rights }: OrderState, id: ReviewId): Review {
  const review = reviewOf(rights, id);
  if (!review) throw reviewUnknown();
  return review;
}

/** @throws HoldfastError `review-unknown`, `review-closed`. */
export function findOpenReview(state: OrderState, id: ReviewId): Review {
  const review = findReview(state, id);
  if (!isOpen(review)) throw new HoldfastError('review-closed', `review ${id} is ${review.status}`);
  return review;
}

/** The seat of whoever asks, open or closed. @throws HoldfastError `review-not-yours` for whoever had it before; nobody else gets as far. */
export function findSeat(review: Review, by: Actor): TakenSeat {
  const own = listTakenSeats(review).find(({ reviewer }) => by.kind === 'officer' && isKnownAs(by, reviewer.person));
  if (!own) throw new HoldfastError('review-not-yours', `review ${review.id} is not assigned to you`);
  return own;
}

/** The same of an open review. @throws HoldfastError `review-unknown`, `review-closed`, `review-not-yours`. */
export const findOwnSeat = (state: OrderState, id: ReviewId, by: Actor): TakenSeat =>
  findSeat(findOpenReview(state, id), by);

const GIVE_BACK = 'declare the conflict, so that another gets it';

/**
 * That somebody who reads through a seat is of no side: what the reviewer alone may know is kept from the sides, whoever of them sits.
 *
 * @throws HoldfastError `review-not-independent`.
 */
export function requireNoSideTaken(state: OrderState, review: Review, officer: Officer): void {
  const side = findSideTaken(state, officer);
  if (side !== undefined) throw reviewNotIndependent(side, isOpen(review) ? GIVE_BACK : undefined);
}

/**
 * The caller's own seat, from which it may still decide: a validating authority of its own institution may have joined since, or the
 * register may have learnt that an account which issued the order is theirs.
 *
 * @throws HoldfastError `review-unknown`, `review-closed`, `review-not-yours`, `review-not-independent`.
 */
export function findSeatToDecide(state: OrderState, id: ReviewId, by: Actor): TakenSeat {
  const taken = findOwnSeat(state, id, by);
  requireNoSideTaken(state, taken.review, asOfficer(by)); // nobody else has a seat
  return taken;
}
