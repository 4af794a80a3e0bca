import type { DecideDeps } from '../../shared/app/review/decide-review.ts';
import type { ReadReviewDeps } from '../../shared/app/review/read-review.ts';
import type { ConsultationDeps } from '../../shared/http/consultations.ts';
import type { SignInDeps } from '../../shared/http/fresh-sign-in.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { OfficerRoute } from '../../shared/http/officer-routes.ts';
import type { RecordedDeps } from '../../shared/http/recorded-officer.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { ReviewList } from '../../shared/ports/review/review-list.ts';

/** Everything the routes of reviewers touch. */
export interface Deps extends FrontDeps, DecideDeps, ReadReviewDeps, RecordedDeps, SignInDeps, ConsultationDeps {
  readonly directory: Directory;
  readonly reviews: ReviewList;
}

/** A route of this function. */
export type Route = OfficerRoute<Deps>;
