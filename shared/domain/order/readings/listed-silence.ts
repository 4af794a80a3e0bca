import type { ReviewRef } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { Commit } from '../commit.ts';
import type { Review, ReviewKind } from '../record/rights.ts';

/** What leads to a row of oversight's list. A review ends in silence once, so it never changes. */
export interface ListedSilenceRef extends ReviewRef {
  /** When the policy's default took the place of a decision. */
  readonly at: Instant;
}

/** A review that nobody decided, as oversight is told of it: houses, never persons. */
export interface ListedSilence extends ListedSilenceRef {
  /** The order's. */
  readonly reference: string;
  readonly kind: ReviewKind;
  readonly openedAt: Instant;
  /** Houses whose reviewer let the time pass; none where nobody could be found to give it to. */
  readonly institutions: readonly string[];
}

export interface SilenceListChange {
  readonly listed: readonly ListedSilence[];
  readonly gone: readonly ListedSilenceRef[];
}

/** What a commit makes of oversight's list: the reviews that ended in silence with it, and with erasure all of the order's. */
export function toSilenceListChange({ orderId, state, events }: Commit): SilenceListChange {
  const { reference, rights, phase } = state;
  const rows = rights.reviews.flatMap((review) => rowOf(review, { orderId, reference }));
  if (phase.kind === 'erased') return { listed: [], gone: rows.map(({ review, at }) => ({ orderId, review, at })) };
  const ended = new Set(events.map((event) => (event.type === 'review.defaulted' ? event.review : undefined)));
  return { listed: rows.filter(({ review }) => ended.has(review)), gone: [] };
}

function rowOf(review: Review, order: Pick<ListedSilence, 'orderId' | 'reference'>): ListedSilence[] {
  const { id, kind, openedAt, status, closedAt: at, silent } = review;
  return status === 'defaulted' && at !== null
    ? [{ ...order, review: id, kind, openedAt, at, institutions: silent }]
    : [];
}
