import type { ReviewId } from '../../ids.ts';
import type { Commit } from '../commit.ts';
import type { OrderEvent } from '../record/events.ts';
import { type Review, type ReviewKind, reviewOf, type Vote } from '../record/rights.ts';
import type { OrderState } from '../record/state.ts';

/** Requests of an authority that open a review of their own, each of which kind. */
const OPENS = {
  'deferral.requested': 'deferral',
  'notice.claimed': 'notice',
  'renewal.requested': 'renewal',
} as const satisfies Partial<Record<OrderEvent['type'], ReviewKind>>;

/**
 * The review in which something was said, written or decided, from the events of the commit that brought the words.
 *
 * @param state of that order, at that commit or later. @returns `undefined` where no review is concerned.
 */
export function findReviewOfEvents({ rights }: OrderState, events: readonly OrderEvent[]): ReviewId | undefined {
  const challenged = (id: string) => rights.challenges.find((one) => one.id === id);
  for (const event of events) {
    switch (event.type) {
      case 'review.voted':
      case 'review.decided':
      case 'extension.permitted':
      case 'review.conflict-declared':
      case 'message.sent':
        return event.review;
      case 'challenge.filed':
        return challenged(event.challenge)?.review;
      case 'appeal.filed':
        return challenged(event.challenge)?.appeal?.review;
      case 'deferral.requested':
      case 'notice.claimed':
      case 'renewal.requested':
        return rights.reviews.find(({ kind, openedAt }) => kind === OPENS[event.type] && openedAt === event.at)?.id;
      default: // what time did in the same commit brings no words
    }
  }
  return undefined;
}

/** A vote that stands, with where it was given. */
export interface SeatVote extends Vote {
  readonly review: ReviewId;
  readonly seat: number;
}

/** The vote that came with a commit; `undefined` also once its seat was taken from whoever gave it. */
export function findVote({ rights }: OrderState, { by, events }: Pick<Commit, 'by' | 'events'>): SeatVote | undefined {
  const voted = events.find(({ type }) => type === 'review.voted');
  if (voted?.type !== 'review.voted' || by.kind !== 'officer') return undefined;
  const { review, seat: number } = voted;
  const seat = reviewOf(rights, review)?.seats[number - 1];
  return seat?.vote && seat.reviewer?.person === by.person ? { ...seat.vote, review, seat: number } : undefined;
}

/** What an authority may ask again, with a fresh reason. */
const ASKED_ANEW: readonly ReviewKind[] = ['deferral', 'notice', 'renewal'];

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
