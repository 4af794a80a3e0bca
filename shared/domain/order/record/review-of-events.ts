import type { ReviewId } from '../../ids.ts';
import type { OrderEvent } from './events.ts';
import type { ReviewKind } from './rights.ts';
import type { OrderState } from './state.ts';

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
      case 'challenge.withdrawn':
        return event.review;
      case 'challenge.filed':
        return challenged(event.challenge)?.review;
      case 'appeal.filed':
        return challenged(event.challenge)?.appeal?.review;
      case 'attachment.added':
        return challenged(event.challenge)?.attachments.find(({ id }) => id === event.attachment)?.review;
      case 'deferral.requested':
      case 'notice.claimed':
      case 'renewal.requested':
        return rights.reviews.find(({ kind, openedAt }) => kind === OPENS[event.type] && openedAt === event.at)?.id;
      default: // what time did in the same commit brings no words
    }
  }
  return undefined;
}
