import * as z from 'zod/mini';
import { Computation, OrderTarget } from '../contracts/api/authorities/orders.ts';
import { NamedAttachment } from '../contracts/api/common/attachments.ts';
import { Digest, DirectoryId, OrderId, Reference } from '../contracts/border/ids.ts';
import { OrderStatus, Utc, Version } from '../contracts/border/wire.ts';
import { REVIEW_REF_PATTERN, type ReviewId, reviewRef } from '../domain/ids.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import { INSTRUMENT_IDS } from '../domain/law/instruments.ts';
import type { Commit, StoredCommit } from '../domain/order/commit.ts';
import { onSilence } from '../domain/order/life/silence.ts';
import { endByTime, inForce } from '../domain/order/life/time.ts';
import type { ListedReview } from '../domain/order/readings/listed-review.ts';
import { reviewsBefore } from '../domain/order/readings/review-words.ts';
import { periodOf } from '../domain/order/record/evolve.ts';
import {
  type Challenge,
  challengeIn,
  isOpen,
  OUTCOMES,
  permitsExtension,
  REVIEW_KINDS,
  REVIEW_STATUSES,
  type Review,
} from '../domain/order/record/rights.ts';
import type { OrderState } from '../domain/order/record/state.ts';
import { statusOf } from '../domain/order/record/status.ts';
import type { PartName } from '../domain/sealing.ts';
import { namedAttachments } from './attachments.ts';
import { computationView, laterParts, onePart, targetView } from './order.ts';
import { ChallengeView, challengeView, DeferralView, deferralView, StatementView, statementView } from './rights.ts';
import { SeatView, seatsView } from './seats.ts';

/** The order's id, a dot, and the review's number within its order: `ord_….r1`. */
export const ReviewRef = z.string().check(z.regex(REVIEW_REF_PATTERN, { error: 'must be the id of a review' }));

const standing = {
  id: ReviewRef,
  kind: z.enum(REVIEW_KINDS),
  openedAt: Utc,
  dueAt: Utc,
  /** Its time, or that of somebody who had it before, has passed without a decision. */
  late: z.boolean(),
  /** What follows at `dueAt` when nobody decides: another reviewer gets it, or the policy's default ends it. */
  onSilence: z.enum(['moves', 'defaults']),
};

/** `GET /v1/reviews`: what is the reviewer's own to decide, the one due first first. */
export const ReviewList = z.strictObject({
  reviews: z.array(z.strictObject({ ...standing, orderId: OrderId, reference: Reference, status: OrderStatus })),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

/** `GET /v1/reviews/{reviewId}`: the question and the order it is about, as whoever decides may see them. */
export const ReviewView = z.strictObject({
  ...standing,
  status: z.enum(REVIEW_STATUSES),
  outcome: z.optional(z.enum(OUTCOMES)),
  closedAt: z.optional(Utc),
  extensionPermitted: z.boolean(),
  /** Who decides, one or three; of the others' votes no more than that they were given. */
  seats: z.array(z.strictObject({ ...SeatView.shape, voted: z.boolean() })),
  /** The number of your own. */
  yourSeat: z.int().check(z.minimum(1)),
  /** What you voted, as a member of a panel. */
  yourVote: z.optional(StatementView),
  /** The objection it is about. */
  challenge: z.optional(ChallengeView),
  /** The wait with the notice it is about. */
  deferral: z.optional(DeferralView),
  order: z.strictObject({
    id: OrderId,
    reference: Reference,
    instrument: z.enum(INSTRUMENT_IDS),
    authority: DirectoryId,
    provider: DirectoryId,
    status: OrderStatus,
    inForce: z.boolean(),
    emergency: z.boolean(),
    version: Version,
    digest: Digest,
    issuedAt: Utc,
    period: z.optional(Computation),
    /** When time ends the hold, unless something happens before. */
    endsAt: z.optional(Utc),
    targets: z.array(OrderTarget),
  }),
  /** Everything sealed that the decision rests on; `null` once erased. */
  content: z.nullable(
    z.strictObject({
      certificate: z.unknown(),
      grounds: z.unknown(),
      forms: z.array(z.record(z.string(), z.unknown())),
      /** What was said in this review and those it follows from, oldest first. */
      statements: z.array(StatementView),
      /** What was attached to the objection up to this review; to be read under this review's address. */
      attachments: z.array(NamedAttachment),
    }),
  ),
});

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

interface Opened {
  readonly commit: Pick<Commit, 'events'>;
  readonly part: PartName;
  readonly about: string;
  readonly version: number;
  readonly value: unknown;
}

type Statement = Parameters<typeof statementView>[0];

/** What a reviewer reads of a review; `state` is the one at `now`, which may be ahead of the latest commit. */
export function reviewView(reading: {
  readonly latest: StoredCommit;
  readonly state: OrderState;
  readonly review: Review;
  readonly seat: number;
  readonly vote: Statement | undefined;
  readonly now: Instant;
  readonly content: {
    readonly ordered: readonly Opened[];
    readonly names: readonly Opened[];
    readonly statements: readonly Statement[];
  } | null;
}): z.infer<typeof ReviewView> {
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
