import type { Instant } from '../instant.ts';
import type { Commit } from '../order/commit.ts';
import type { OrderEvent } from '../order/events.ts';
import { type OrderStatus, statusOf } from '../order/status.ts';
import type { ReviewRef } from './review-ref.ts';
import { type Review, type ReviewId, type ReviewKind, reviewOf } from './state.ts';
import { onSilence } from './waits.ts';

/** Where a row of a reviewer's list stands. A review never comes back to whoever had it, so a place is taken once. */
export interface ReviewPlace extends ReviewRef {
  readonly person: string;
  readonly dueAt: Instant;
}

/** An open review as its reviewer's list shows it; rebuilt from the commits, so a little behind them. */
export interface ListedReview extends ReviewPlace {
  readonly reference: string;
  readonly kind: ReviewKind;
  readonly openedAt: Instant;
  /** How often silence moved it on. */
  readonly moved: number;
  /** What happens at `dueAt` when nobody decides. */
  readonly onSilence: 'moves' | 'defaults';
  /** Where its order stands. */
  readonly status: OrderStatus;
  /** Version of the order. */
  readonly version: number;
}

export interface ReviewListChange {
  readonly standing: readonly ListedReview[];
  readonly gone: readonly ReviewPlace[];
}

/** What a commit makes of the reviewers' lists: the rows of every review somebody has, and those that somebody lost or closed. */
export function reviewListChange({ orderId, version, state, events }: Commit): ReviewListChange {
  const standing = state.rights.reviews.flatMap((review): ListedReview[] => {
    const { id, kind, openedAt, dueAt, moved, reviewer } = review;
    if (review.status !== 'assigned' || reviewer === null) return [];
    return [
      {
        orderId,
        review: id,
        person: reviewer.person,
        dueAt,
        reference: state.reference,
        kind,
        openedAt,
        moved,
        onSilence: onSilence(review),
        status: statusOf(state),
        version,
      },
    ];
  });
  const gone = events.flatMap((event): ReviewPlace[] => {
    const lost = lostBy(event, (id) => reviewOf(state.rights, id));
    return lost?.person === undefined ? [] : [{ ...lost, person: lost.person, orderId }];
  });
  return { standing, gone };
}

/** Who lost which review by an event, and when it was due with them. */
function lostBy(event: OrderEvent, find: (id: ReviewId) => Review | undefined) {
  switch (event.type) {
    case 'review.moved': // due at the very instant at which silence moved it
      return { review: event.review, dueAt: event.at, person: find(event.review)?.excluded.at(-1)?.person };
    case 'review.conflict-declared': {
      const review = find(event.review);
      return review && { review: event.review, dueAt: review.dueAt, person: review.excluded.at(-1)?.person };
    }
    case 'review.decided':
    case 'review.defaulted': {
      const review = find(event.review);
      return review && { review: event.review, dueAt: review.dueAt, person: review.reviewer?.person };
    }
    default:
      return undefined;
  }
}
