import type { Officer } from '../domain/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredCommit } from '../domain/order/commit.ts';
import type { OrderState } from '../domain/order/state.ts';
import { elapse } from '../domain/order/time.ts';
import type { ReviewRef } from '../domain/rights/review-ref.ts';
import { type Review, reviewOf } from '../domain/rights/state.ts';
import { reviewsBefore } from '../domain/rights/words.ts';
import { HoldfastError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyVault } from '../ports/key-vault.ts';
import type { OrderStore } from '../ports/order-store.ts';
import { loadOrder } from './act-on-order.ts';
import { type OpenedPart, openParts } from './sealed-parts.ts';
import { STATEMENT_PARTS, type Statement, statementsIn } from './statements.ts';

export interface ReadReviewDeps {
  readonly orders: OrderStore;
  readonly vault: KeyVault;
  readonly clock: Clock;
}

export interface ReviewReading {
  readonly latest: StoredCommit;
  /** The state at `now`, whether or not time's part of it is written. */
  readonly state: OrderState;
  readonly review: Review;
  readonly now: Instant;
  /** What was ordered and why, and what was said in this review and those it follows from; `null` once erased. */
  readonly content: { readonly ordered: readonly OpenedPart[]; readonly statements: readonly Statement[] } | null;
}

/**
 * A review with its order, as whoever has it may see them.
 *
 * @throws HoldfastError `order-not-found`, `review-unknown`, `review-not-yours` to everybody else, also to whoever had it before.
 */
export async function readReview(deps: ReadReviewDeps, ref: ReviewRef, by: Officer): Promise<ReviewReading> {
  const latest = await loadOrder(deps.orders, ref.orderId);
  const now = deps.clock.now();
  const { state } = elapse(latest.commit.state, now);
  const review = reviewOf(state.rights, ref.review);
  if (!review) throw new HoldfastError('review-unknown', `order ${ref.orderId} has no review ${ref.review}`);
  if (review.reviewer?.person !== by.person) {
    throw new HoldfastError('review-not-yours', `review ${ref.review} is not assigned to you`);
  }
  if (state.phase.kind === 'erased') return { latest, state, review, now, content: null };
  const parts = await openParts(deps, latest.commit.state, ['certificate', 'grounds', 'form', ...STATEMENT_PARTS]);
  const concerned = reviewsBefore(state, review);
  return {
    latest,
    state,
    review,
    now,
    content: {
      ordered: parts.filter(({ part }) => part === 'certificate' || part === 'grounds' || part === 'form'),
      statements: statementsIn(state, parts).filter(({ review: id }) => concerned.includes(id)),
    },
  };
}
