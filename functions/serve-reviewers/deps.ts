import type { DecideDeps } from '../../shared/app/review/decide-review.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { ReviewList } from '../../shared/ports/review/review-list.ts';

/** Everything the routes of reviewers touch. */
export interface ReviewerDeps extends DecideDeps {
  readonly directory: Directory;
  readonly reviews: ReviewList;
}
