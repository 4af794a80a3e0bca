import type { ActDeps } from '../../shared/app/act-on-order.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { ReviewList } from '../../shared/ports/review-list.ts';

/** Everything the routes of reviewers touch. */
export interface ReviewerDeps extends ActDeps {
  readonly directory: Directory;
  readonly reviews: ReviewList;
}
