import type { Officer } from '../../domain/actor.ts';
import type { ListedCode } from '../../domain/cases/listed-code.ts';
import { type ReviewId, type ReviewRef, reviewUnknown } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { findReview, findSeat } from '../../domain/order/decisions/find-review.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { findVote, listPriorReviews } from '../../domain/order/readings/known-to-reviewers.ts';
import { requireGivenReview } from '../../domain/order/record/concerned.ts';
import type { Review, SideTaken } from '../../domain/order/record/rights.ts';
import { findSideTaken } from '../../domain/order/record/seats.ts';
import type { OrderState, SealedEntry } from '../../domain/order/record/state.ts';
import type { PartName } from '../../domain/sealing.ts';
import type { CodeList } from '../../ports/case/case-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import { loadOrder } from '../order/act-on-order.ts';
import type { ContentReader } from '../order/content-lists.ts';
import {
  type ContentReading,
  type PageDeps,
  type PageReading,
  readContent,
  readContentPage,
} from '../order/content-pages.ts';
import { rowOf } from '../order/row-of.ts';
import { type Statement, statementOf } from '../order/statements.ts';

export interface ReadReviewDeps {
  readonly orders: OrderStore;
  readonly vault: KeyVault;
  readonly cases: CodeList;
  readonly clock: Clock;
}

export interface ReviewReading {
  readonly latest: StoredCommit;
  /** The state at `now`, whether or not time's part of it is written. */
  readonly state: OrderState;
  readonly review: Review;
  /** The number of the seat that whoever reads it has. */
  readonly seat: number;
  /** How whoever reads it is of a side by now. Then what the reviewer alone may know is left out: codes, and the names of files. */
  readonly sideTaken: SideTaken | undefined;
  /** The vote of whoever reads it, as a member of a panel. */
  readonly vote: Statement | undefined;
  readonly now: Instant;
  /** Every case code of the order: a reviewer weighs who may have spoken. None for whoever is of a side. */
  readonly codes: readonly ListedCode[];
  /** What was ordered and why, what was said in this review and those it follows from, and what its attachments are called; `null` once erased. */
  readonly content: ContentReading | null;
}

/**
 * A review and the seat its reader has. @throws HoldfastError `review-not-yours` to whoever had it before, `review-unknown` to everybody
 * else.
 */
export function findReviewOfReviewer(
  state: OrderState,
  id: ReviewId,
  by: Officer,
): { readonly review: Review; readonly seat: number } {
  requireGivenReview(state, id, by);
  const review = findReview(state, id);
  return { review, seat: findSeat(review, by).number };
}

/**
 * A review with its order, as whoever has it may see them.
 *
 * @throws HoldfastError `review-not-yours` to whoever had it before, `review-unknown` to everybody else.
 */
export async function readReview(deps: ReadReviewDeps, ref: ReviewRef, by: Officer): Promise<ReviewReading> {
  const latest = await loadOrder(deps.orders, ref.orderId, reviewUnknown);
  const now = deps.clock.now();
  const { state } = applyTime(rowOf(latest.commit.state), latest.commit.state, now);
  const { review, seat } = findReviewOfReviewer(state, ref.review, by);
  const sideTaken = findSideTaken(state, by);
  const reading = sideTaken === undefined ? deps.cases.codesOf(ref.orderId, now) : [];
  const known = { latest, state, review, seat, sideTaken, now };
  if (state.phase.kind === 'erased') return { ...known, codes: await reading, vote: undefined, content: null };
  const reader = toReviewingReader(state, review, by);
  const isWhole = ({ part, review: id }: SealedEntry) =>
    WHOLE.has(part) ||
    (part === 'attachment' && sideTaken === undefined) ||
    (part === 'vote' && (id === undefined || id === review.id));
  const request = { reader, stored: latest.commit.state, state };
  const [codes, content] = await Promise.all([reading, readContent(deps, request, isWhole)]);
  const own = content.whole.find(({ part, commit }) => {
    const vote = part === 'vote' ? findVote(state, commit) : undefined;
    return vote?.review === review.id && vote.seat === seat;
  });
  return { ...known, codes, vote: own && statementOf(state, own), content };
}

const WHOLE: ReadonlySet<PartName> = new Set(['certificate', 'grounds', 'protection']);

/** Of reviews, one reads those whose words this one needs. */
const toReviewingReader = (state: OrderState, review: Review, { person }: Officer): ContentReader => ({
  name: `reviewer ${person} ${review.id}`,
  lists: ['messages', 'statements', 'forms', 'confirmations'],
  reviews: listPriorReviews(state, review),
});

/**
 * An earlier page of what was said in a review and those it follows from, or of the forms that came later.
 *
 * @throws HoldfastError what `readContentPage` throws, `review-unknown`, `review-not-yours`.
 */
export const readReviewPage = (
  deps: PageDeps,
  { orderId, review: id }: ReviewRef,
  by: Officer,
  cursor: string | undefined,
): Promise<PageReading> =>
  readContentPage(deps, {
    orderId,
    cursor,
    refusal: reviewUnknown,
    readerOf: (state) => toReviewingReader(state, findReviewOfReviewer(state, id, by).review, by),
  });
