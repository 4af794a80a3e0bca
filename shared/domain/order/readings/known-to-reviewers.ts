import type { ReviewId } from '../../ids.ts';
import type { Commit } from '../commit.ts';
import { type Review, type ReviewKind, reviewOf, type Vote } from '../record/rights.ts';
import type { OrderState } from '../record/state.ts';

/** A vote that stands, with where it was given. */
export interface SeatVote extends Vote {
  readonly review: ReviewId;
  readonly seat: number;
}

/** The vote that came with a commit; `undefined` also once its seat was taken from whoever gave it. */
export function findVote(
  { rights }: OrderState,
  { events, state }: Pick<Commit, 'events' | 'state'>,
): SeatVote | undefined {
  const voted = events.find(({ type }) => type === 'review.voted');
  if (voted?.type !== 'review.voted') return undefined;
  const { review, seat: number } = voted;
  const [seat, then] = [rights, state.rights].map((one) => reviewOf(one, review)?.seats[number - 1]);
  return seat?.vote && seat.reviewer?.person === then?.reviewer?.person
    ? { ...seat.vote, review, seat: number }
    : undefined;
}

/** What an authority may ask again, with a fresh reason. */
const ASKED_ANEW: readonly ReviewKind[] = ['deferral', 'notice', 'renewal'];

/** What an authority asked before of the kind of this review and was refused, by a reviewer or by silence, oldest first. */
export const listRefusedBefore = ({ rights }: OrderState, review: Review): readonly Review[] =>
  rights.reviews.filter(
    ({ kind, openedAt, outcome, status }) =>
      ASKED_ANEW.includes(kind) &&
      kind === review.kind &&
      openedAt < review.openedAt &&
      (outcome === 'revoke' || status === 'defaulted'),
  );

/**
 * The reviews whose words a reviewer has to know for this one: itself, for an appeal what is appealed against, and for what
 * an authority asks every earlier one of its kind, because each needs a fresh reason.
 */
export function listPriorReviews({ rights }: OrderState, review: Review): readonly ReviewId[] {
  const appealed = rights.challenges.find(({ appeal }) => appeal?.review === review.id);
  const alike = ASKED_ANEW.includes(review.kind) ? rights.reviews.filter(({ kind }) => kind === review.kind) : [];
  const wanted = [appealed && reviewOf(rights, appealed.review), ...alike, review];
  return wanted.flatMap((one) => (one && one.openedAt <= review.openedAt ? [one.id] : []));
}
