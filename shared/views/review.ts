import type * as z from 'zod/mini';
import type { ReferenceReading } from '../app/order/find-by-reference.ts';
import type { ReviewReading } from '../app/review/read-review.ts';
import type { ReviewList, ReviewView } from '../contracts/api/reviewers/reviews.ts';
import { type ReviewId, spellReviewRef } from '../domain/ids.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import type { StoredCommit } from '../domain/order/commit.ts';
import { silenceEffectOf } from '../domain/order/life/silence.ts';
import { findEndByTime, isInForce } from '../domain/order/life/time.ts';
import { findFirstPassed } from '../domain/order/life/turns.ts';
import { dayOf } from '../domain/order/notes/note-state.ts';
import { listPriorReviews, listRefusedBefore } from '../domain/order/readings/known-to-reviewers.ts';
import { findLateSince, isLate, type ListedReview } from '../domain/order/readings/listed-review.ts';
import { readDoubt } from '../domain/order/readings/told-doubt.ts';
import { periodOf } from '../domain/order/record/evolve.ts';
import {
  type Challenge,
  findChallengeOfReview,
  isOpen,
  permitsExtension,
  type Review,
} from '../domain/order/record/rights.ts';
import type { OrderState } from '../domain/order/record/state.ts';
import { statusOf } from '../domain/order/record/status.ts';
import type { Page } from '../ports/page.ts';
import { toNamedAttachments } from './attachments.ts';
import { toCaseCodeView } from './case-codes.ts';
import { toComputationView } from './computation.ts';
import { findPart, toListsView, toProtectionView } from './content.ts';
import { toDoubtView } from './doubt.ts';
import { toFiledByOf } from './filed-by.ts';
import { toGoingOnView } from './going-on.ts';
import { toTargetView } from './order.ts';
import { toChallengeView, toDeferralView, toStatementView } from './rights.ts';
import { toSeatViews } from './seats.ts';

export const toReviewList = (
  { reviews, next }: Page<'reviews', ListedReview>,
  now: Instant,
): z.infer<typeof ReviewList> => ({
  reviews: reviews.map((row) => ({
    id: spellReviewRef(row),
    orderId: row.orderId,
    reference: row.reference,
    kind: row.kind,
    status: row.status,
    openedAt: toRfc3339(row.openedAt),
    dueAt: toRfc3339(row.dueAt),
    ...toLateView(row, now),
    ...(row.grounds && { grounds: [...row.grounds] }),
    onSilence: row.onSilence,
  })),
  next,
});

function toLateView(review: Pick<ListedReview, 'moved' | 'dueAt' | 'lateSince'>, now: Instant) {
  const since = findLateSince(review, now);
  return { late: isLate(review, now), ...(since !== undefined && { lateSince: toRfc3339(since) }) };
}

/** The same of what was looked for by a reference. */
export const toReviewReferenceAnswer = (
  { found, proposed }: ReferenceReading<ListedReview>,
  now: Instant,
): z.infer<typeof ReviewList> => ({
  ...toReviewList({ reviews: found, next: null }, now),
  didYouMean: proposed.map(({ reference, kind, openedAt }) => ({ reference, kind, openedOn: dayOf(openedAt) })),
});

/**
 * What a reviewer reads of a review; `state` is the one at `now`, which may be ahead of the latest commit.
 *
 * @param providerName what the directory calls the provider now.
 */
export function toReviewView(reading: ReviewReading, providerName: string | undefined): z.infer<typeof ReviewView> {
  const { latest, state, review, seat, sideTaken, vote, now, codes, content } = reading;
  const { id, kind, alsoFor, status, openedAt, dueAt, outcome, closedAt, seats } = review;
  const { deferral, letters } = state.rights;
  const challenge = findChallengeOfReview(state.rights, id);
  const refused = listRefusedBefore(state, review);
  return {
    id: spellReviewRef({ orderId: state.orderId, review: id }),
    kind,
    ...(alsoFor && { alsoFor: [...alsoFor] }),
    status,
    openedAt: toRfc3339(openedAt),
    dueAt: toRfc3339(dueAt),
    ...(isOpen(review) ? toLateView({ ...review, lateSince: findFirstPassed(review) }, now) : { late: false }),
    onSilence: silenceEffectOf(state, review),
    ...(outcome && { outcome }),
    ...(closedAt !== null && { closedAt: toRfc3339(closedAt) }),
    extensionPermitted: permitsExtension(review),
    seats: toSeatViews(review).map((one, index) => ({ ...one, voted: Boolean(seats[index]?.vote) })),
    yourSeat: seat,
    ...(sideTaken && { notIndependent: sideTaken }),
    ...(vote && { yourVote: toStatementView(vote) }),
    ...(challenge && { challenge: toChallengeView(challenge, now) }),
    ...(deferral?.review === id && { deferral: toDeferralView(deferral) }),
    ...(refused.length > 0 && { refusedBefore: refused.map(toRefusalView) }),
    ...(kind === 'notice' && {
      claim: { claimedAt: toRfc3339(openedAt), letters: (letters ?? []).map(toRfc3339) },
    }),
    codes: codes.map(toCaseCodeView),
    ...(challenge?.under !== undefined && sideTaken === undefined && { filedUnder: challenge.under }),
    order: { ...toReviewedOrder(latest, state, now), ...(providerName !== undefined && { providerName }) },
    content: content && {
      certificate: findPart(content.whole, 'certificate'),
      grounds: findPart(content.whole, 'grounds'),
      ...toProtectionView(content.whole),
      ...toListsView(state, content),
      attachments: challenge
        ? toNamedAttachments(withAttachmentsOf(challenge, listPriorReviews(state, review)), content.whole, now)
        : [],
    },
  };
}

const toRefusalView = ({ id, openedAt, closedAt, dueAt, outcome }: Review) => ({
  review: id,
  askedAt: toRfc3339(openedAt),
  refusedAt: toRfc3339(closedAt ?? dueAt),
  by: outcome === null ? ('silence' as const) : ('reviewer' as const),
});

const withAttachmentsOf = (challenge: Challenge, concerned: readonly ReviewId[]): Challenge => ({
  ...challenge,
  attachments: challenge.attachments.filter(({ review }) => concerned.includes(review)),
});

function toReviewedOrder(
  { commit, digest }: StoredCommit,
  state: OrderState,
  now: Instant,
): z.infer<typeof ReviewView>['order'] {
  const { orderId, reference, instrument, authority, provider, emergency, issuedAt, targets } = state;
  const period = periodOf(state);
  const end = findEndByTime(state);
  return {
    id: orderId,
    reference,
    instrument,
    authority,
    filedBy: toFiledByOf(state),
    provider,
    status: statusOf(state),
    inForce: isInForce(state, now),
    ...toDoubtView(readDoubt(state)),
    emergency,
    version: commit.version,
    digest,
    issuedAt: toRfc3339(issuedAt),
    ...(period && { period: toComputationView(period.ends) }),
    ...(end && { endsAt: toRfc3339(end.at) }),
    ...toGoingOnView(state),
    targets: targets.map(toTargetView),
  };
}
