import { findSpoken } from '../../../shared/app/order/find-by-reference.ts';
import { nameProvider } from '../../../shared/app/order/name-parties.ts';
import { readReview, readReviewPage } from '../../../shared/app/review/read-review.ts';
import { ContentQuery } from '../../../shared/contracts/api/common/queries.ts';
import { ReviewListQuery } from '../../../shared/contracts/api/reviewers/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { Identified } from '../../../shared/domain/actor.ts';
import { listOrderIds, showing } from '../../../shared/http/consultations.ts';
import { reviewRefOf } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import type { IdsOfReviewer } from '../../../shared/ports/review/review-list.ts';
import { toContentPageView } from '../../../shared/views/content.ts';
import { toReviewList, toReviewReferenceAnswer, toReviewView } from '../../../shared/views/review.ts';
import type { Route } from '../deps.ts';

/** What was drawn before somebody was listed with accounts stands under the account. */
const idsOf = ({ person, alsoKnownAs = [] }: Identified): IdsOfReviewer => [
  person,
  ...alsoKnownAs.filter((id) => id !== person),
];

/** `GET /v1/reviews`: the caller's own, as far as the lists have come; all, those due before an instant, or those of the order of a reference. */
export const list: Route = async ({ reviews, clock }, event, by) => {
  const { limit, cursor, dueBefore, reference } = parse(ReviewListQuery, event.queryStringParameters ?? {});
  if (reference !== undefined) {
    const reading = await findSpoken(async (one) => reviews.ofReference(idsOf(by), one), reference);
    return showing(
      json(200, toReviewReferenceAnswer(reading, clock.now())),
      listOrderIds([...reading.found, ...reading.proposed]),
    );
  }
  const page = await reviews.of(idsOf(by), limit, cursor, dueBefore);
  return showing(json(200, toReviewList(page, clock.now())), listOrderIds(page.reviews));
};

/** `GET /v1/reviews/{reviewId}`. */
export const review: Route = async (deps, event, by) => {
  const reading = await readReview(deps, reviewRefOf(event), by);
  const providerName = await nameProvider(deps.directory, reading.state.provider);
  return json(200, toReviewView(reading, providerName), etag(reading.latest.commit.version));
};

/** `GET /v1/reviews/{reviewId}/messages`: what came before the content that the review shows. */
export const messages: Route = async (deps, event, by) => {
  const { cursor } = parse(ContentQuery, event.queryStringParameters ?? {});
  return json(200, toContentPageView(await readReviewPage(deps, reviewRefOf(event), by, cursor)));
};
