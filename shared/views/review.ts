import type * as z from 'zod/mini';
import type { ReviewReading } from '../app/review/read-review.ts';
import type { ReviewList, ReviewView } from '../contracts/api/reviewers/reviews.ts';
import { type ReviewId, reviewRef } from '../domain/ids.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import type { StoredCommit } from '../domain/order/commit.ts';
import { onSilence } from '../domain/order/life/silence.ts';
import { endByTime, inForce } from '../domain/order/life/time.ts';
import type { ListedReview } from '../domain/order/readings/listed-review.ts';
import { reviewsBefore } from '../domain/order/readings/review-words.ts';
import { periodOf } from '../domain/order/record/evolve.ts';
import { type Challenge, challengeIn, isOpen, permitsExtension } from '../domain/order/record/rights.ts';
import type { OrderState } from '../domain/order/record/state.ts';
import { statusOf } from '../domain/order/record/status.ts';
import { namedAttachments } from './attachments.ts';
import { computationView, laterParts, onePart, targetView } from './order.ts';
import { challengeView, deferralView, statementView } from './rights.ts';
import { seatsView } from './seats.ts';

const isLate = ({ moved, dueAt }: { readonly moved: number; readonly dueAt: Instant }, now: Instant): boolean =>
  moved > 0 || dueAt <= now;

export const reviewListView = (
  { reviews, next }: { readonly reviews: readonly ListedReview[]; readonly next: string | null },
  now: Instant,
): z.infer<typeof ReviewList> => ({
  reviews: reviews.map((row) => ({
    id: reviewRef(row),
    orderId: row.orderId,
    reference: row.reference,
    kind: row.kind,
    status: row.status,
    openedAt: toRfc3339(row.openedAt),
    dueAt: toRfc3339(row.dueAt),
    late: isLate(row, now),
    onSilence: row.onSilence,
  })),
  next,
});

/** What a reviewer reads of a review; `state` is the one at `now`, which may be ahead of the latest commit. */
export function reviewView(reading: ReviewReading): z.infer<typeof ReviewView> {
  const { latest, state, review, seat, vote, now, content } = reading;
  const { id, kind, status, openedAt, dueAt, outcome, closedAt, seats } = review;
  const { deferral } = state.rights;
  const challenge = challengeIn(state.rights, id);
  return {
    id: reviewRef({ orderId: state.orderId, review: id }),
    kind,
    status,
    openedAt: toRfc3339(openedAt),
    dueAt: toRfc3339(dueAt),
    late: isOpen(review) && isLate(review, now),
    onSilence: onSilence(review),
    ...(outcome && { outcome }),
    ...(closedAt !== null && { closedAt: toRfc3339(closedAt) }),
    extensionPermitted: permitsExtension(review),
    seats: seatsView(review).map((one, index) => ({ ...one, voted: Boolean(seats[index]?.vote) })),
    yourSeat: seat,
    ...(vote && { yourVote: statementView(vote) }),
    ...(challenge && { challenge: challengeView(challenge) }),
    ...(deferral?.review === id && { deferral: deferralView(deferral) }),
    order: orderOfReview(latest, state, now),
    content: content && {
      certificate: onePart(content.ordered, 'certificate'),
      grounds: onePart(content.ordered, 'grounds'),
      forms: laterParts(content.ordered, 'form'),
      statements: content.statements.map(statementView),
      attachments: challenge ? namedAttachments(upTo(challenge, reviewsBefore(state, review)), content.names) : [],
    },
  };
}

const upTo = (challenge: Challenge, concerned: readonly ReviewId[]): Challenge => ({
  ...challenge,
  attachments: challenge.attachments.filter(({ review }) => concerned.includes(review)),
});

function orderOfReview(
  { commit, digest }: StoredCommit,
  state: OrderState,
  now: Instant,
): z.infer<typeof ReviewView>['order'] {
  const { orderId, reference, instrument, authority, provider, emergency, issuedAt, targets } = state;
  const period = periodOf(state);
  const end = endByTime(state);
  return {
    id: orderId,
    reference,
    instrument,
    authority,
    provider,
    status: statusOf(state),
    inForce: inForce(state, now),
    emergency,
    version: commit.version,
    digest,
    issuedAt: toRfc3339(issuedAt),
    ...(period && { period: computationView(period.ends) }),
    ...(end && { endsAt: toRfc3339(end.at) }),
    targets: targets.map(targetView),
  };
}
