import type { Instant } from '../../domain/instant.ts';
import type { ListedReview, ListedReviewRef } from '../../domain/order/readings/listed-review.ts';
import type { Page } from '../page.ts';

/** Every id under which rows of one reviewer may stand. */
export type IdsOfReviewer = readonly [string, ...string[]];

/** The open reviews of each reviewer. */
export interface ReviewList {
  /** Stores a row, and what leads to it from its order's reference, unless a later version of it stands. */
  put(row: ListedReview): Promise<void>;
  /** Takes a row out, and what leads to it; one that is not there is fine. */
  remove(ref: ListedReviewRef): Promise<void>;
  /** A reviewer's open reviews of the order of a reference, the one due first first. */
  ofReference(ids: IdsOfReviewer, reference: string): Promise<readonly ListedReview[]>;
  /**
   * A reviewer's open reviews, the one due first first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100. @param before those due before it alone.
   */
  of(ids: IdsOfReviewer, limit: number, cursor?: string, before?: Instant): Promise<Page<'reviews', ListedReview>>;
}
