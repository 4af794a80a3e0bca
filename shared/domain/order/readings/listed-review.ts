import type { ReviewId, ReviewRef } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { Commit } from '../commit.ts';
import { silenceEffectOf } from '../life/silence.ts';
import { findFirstPassed } from '../life/turns.ts';
import type { OrderEvent } from '../record/events.ts';
import {
  type ChallengeGround,
  findChallengeOfReview,
  isOpen,
  type Review,
  type ReviewKind,
  type Seat,
} from '../record/rights.ts';
import type { Prolonged } from '../record/rights-events.ts';
import type { OrderState } from '../record/state.ts';
import { type OrderStatus, statusOf } from '../record/status.ts';

/** What leads to a row of a reviewer's list. Nobody gets a seat of the same review twice, so each is used once. */
export interface ListedReviewRef extends ReviewRef {
  readonly person: string;
  readonly dueAt: Instant;
  readonly reference: string;
}

/** An open review as the list of somebody who has yet to decide it shows it; rebuilt from the commits, so a little behind them. */
export interface ListedReview extends ListedReviewRef {
  readonly kind: ReviewKind;
  readonly openedAt: Instant;
  /** How often silence moved it on. */
  readonly moved: number;
  /** When its time first passed; not there before, where time was added, nor in rows of earlier versions. */
  readonly lateSince?: Instant | undefined;
  /** Of an objection or an appeal, what it rests on: some are decided sooner. Not there of other reviews, nor in rows of earlier versions. */
  readonly grounds?: readonly ChallengeGround[] | undefined;
  /** What happens at `dueAt` when nobody decides. */
  readonly onSilence: 'moves' | 'defaults';
  /** Where its order stands. */
  readonly status: OrderStatus;
  /** Version of the order. */
  readonly version: number;
}

/** Its time, or that of somebody who had it before, has passed without a decision. */
export const isLate = ({ moved, dueAt }: Pick<Review, 'moved' | 'dueAt'>, now: Instant): boolean =>
  moved > 0 || dueAt <= now;

/** Since when it is late, as far as that is on record. */
export const findLateSince = (
  { lateSince, dueAt, moved }: Pick<ListedReview, 'lateSince' | 'dueAt' | 'moved'>,
  now: Instant,
): Instant | undefined => lateSince ?? (moved === 0 && dueAt <= now ? dueAt : undefined);

export interface ReviewListChange {
  readonly listed: readonly ListedReview[];
  readonly gone: readonly ListedReviewRef[];
}

/** What a commit makes of the reviewers' lists: a row for each seat whose reviewer has yet to vote; rows of seats lost, voted on or closed go. */
export function toReviewListChange({ orderId, version, state, events }: Commit): ReviewListChange {
  const listed = state.rights.reviews.filter(isOpen).flatMap((review): ListedReview[] => {
    const { id, kind, openedAt, dueAt, moved } = review;
    const lateSince = findFirstPassed(review);
    const grounds = findChallengeOfReview(state.rights, id)?.grounds;
    return listWaitedFor(review).map((person) => ({
      orderId,
      review: id,
      person,
      dueAt,
      reference: state.reference,
      kind,
      openedAt,
      moved,
      ...(lateSince !== undefined && { lateSince }),
      ...(grounds && { grounds }),
      onSilence: silenceEffectOf(state, review),
      status: statusOf(state),
      version,
    }));
  });
  const gone = events.flatMap((event) =>
    listLost(event, state).map((ref) => ({ ...ref, orderId, reference: state.reference })),
  );
  return { listed, gone };
}

const listSitting = ({ seats }: Review, which: (seat: Seat, number: number) => boolean): string[] =>
  seats.flatMap((seat, index) => (seat.reviewer && which(seat, index + 1) ? [seat.reviewer.person] : []));

/** Who sits and has yet to vote. */
const listWaitedFor = (review: Review): string[] => listSitting(review, ({ vote }) => vote === null);

/** Who sat and had yet to vote until the commit that closed the review: a vote of that very commit does not count. */
const listWaitedForLast = (review: Review): string[] =>
  listSitting(review, ({ vote }) => vote === null || vote.at === review.closedAt);

/** The rows that an event takes away: who no longer has to decide which review, and when it was due with them. */
function listLost(event: OrderEvent, { rights }: OrderState): Omit<ListedReviewRef, 'orderId' | 'reference'>[] {
  const from = (id: ReviewId, persons: (review: Review) => readonly string[], dueAt?: Instant) =>
    rights.reviews
      .filter((one) => one.id === id)
      .flatMap((one) => persons(one).map((person) => ({ review: id, dueAt: dueAt ?? one.dueAt, person })));
  // of a prolonged review all rows move: they are listed by the day they are due
  const wasDue = (id: ReviewId, prolonged: Prolonged | undefined) =>
    prolonged ? from(id, listWaitedFor, prolonged.from) : [];
  switch (event.type) {
    case 'review.moved': // due at the very instant at which silence moved it
      return event.silent.map(({ person }) => ({ review: event.review, dueAt: event.at, person }));
    case 'review.assigned':
      return wasDue(event.review, event.prolonged).filter(({ person }) => person !== event.reviewer.person);
    case 'review.conflict-declared':
      return [
        ...from(event.review, () => [event.reviewer.person], event.prolonged?.from),
        ...wasDue(event.review, event.prolonged),
      ];
    case 'review.voted': // the last vote closes it, which takes everybody's row
      return from(event.review, (one) => listSitting(one, (_, number) => isOpen(one) && number === event.seat));
    case 'review.decided':
    case 'review.defaulted':
    case 'challenge.withdrawn':
      return from(event.review, listWaitedForLast);
    default:
      return [];
  }
}
