import * as z from 'zod/mini';
import { AttachmentView } from '../contracts/api/common/attachments.ts';
import { ReviewId } from '../contracts/border/ids.ts';
import { Utc, Version } from '../contracts/border/wire.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import {
  CHALLENGE_GROUNDS,
  type Challenge,
  DEFERRAL_GROUNDS,
  type Notice,
  OUTCOMES,
  permitsExtension,
  REVIEW_KINDS,
  REVIEW_STATUSES,
  type Relay,
  type Review,
  type Rights,
} from '../domain/order/record/rights.ts';
import { attachmentView } from './attachments.ts';
import { SeatView, seatsView } from './seats.ts';

const ChallengeId = z.string().check(z.regex(/^c[1-9]\d{0,3}$/));

export const ChallengeView = z.strictObject({
  id: ChallengeId,
  by: z.enum(['person', 'provider']),
  grounds: z.array(z.enum(CHALLENGE_GROUNDS)),
  filedAt: Utc,
  /** Filed after its window, with a reason for it. */
  late: z.boolean(),
  review: ReviewId,
  appeal: z.optional(z.strictObject({ filedAt: Utc, review: ReviewId })),
  /** What its filer added; names and contents are for the reviewer. */
  attachments: z.array(AttachmentView),
});

export const DeferralView = z.strictObject({
  ground: z.enum(DEFERRAL_GROUNDS),
  askedAt: Utc,
  until: Utc,
  review: ReviewId,
  status: z.enum(['asked', 'approved', 'refused', 'ended']),
});

const ReviewStanding = z.strictObject({
  id: ReviewId,
  kind: z.enum(REVIEW_KINDS),
  status: z.enum(REVIEW_STATUSES),
  openedAt: Utc,
  /** Silence until here moves it to another reviewer, or ends it with the policy's default. */
  dueAt: Utc,
  /** One, or three of a panel. */
  seats: z.array(SeatView),
  /** How often silence moved it on. */
  moved: z.int().check(z.minimum(0)),
  outcome: z.optional(z.enum(OUTCOMES)),
  closedAt: z.optional(Utc),
  /** The hold may be extended once although the question is open. */
  extensionPermitted: z.boolean(),
});

/** Where notice, objections and reviews of an order stand; words and names are not here. */
export const RightsView = z.strictObject({
  notice: z.strictObject({
    status: z.enum(['owed', 'given', 'waived']),
    /** When it goes out, while it is owed. */
    dueAt: z.optional(Utc),
    at: z.optional(Utc),
    /** The provider's part: to tell its user, and prove it. */
    relay: z.optional(
      z.strictObject({
        status: z.enum(['off', 'requested', 'overdue', 'proved']),
        dueAt: z.optional(Utc),
        at: z.optional(Utc),
      }),
    ),
  }),
  deferral: z.optional(DeferralView),
  challenges: z.array(ChallengeView),
  reviews: z.array(ReviewStanding),
  /** A review ended in silence: the hold ends at the end it has. */
  extensionBarred: z.boolean(),
  /** The end a reviewer set. */
  endsAtMost: z.optional(Utc),
});

/** What somebody said in a review. */
export const StatementView = z.strictObject({
  review: ReviewId,
  /** The event it belongs to. */
  about: z.string(),
  by: z.enum(['authority', 'reviewer', 'person', 'provider']),
  at: Utc,
  version: Version,
  words: z.unknown(),
});

type Wire<T> = { -readonly [K in keyof T]: T[K] };

const relayView = (relay: Relay) => ({
  status: relay.status,
  ...('dueAt' in relay && { dueAt: toRfc3339(relay.dueAt) }),
  ...('at' in relay && { at: toRfc3339(relay.at) }),
});

function noticeView(notice: Notice): z.infer<typeof RightsView>['notice'] {
  const { status } = notice;
  if (status === 'owed') return { status, dueAt: toRfc3339(notice.dueAt) };
  return { status, at: toRfc3339(notice.at), ...(status === 'given' && { relay: relayView(notice.relay) }) };
}

export const challengeView = ({
  appeal,
  attachments,
  filedAt,
  grounds,
  ...rest
}: Challenge): z.infer<typeof ChallengeView> => ({
  ...rest,
  grounds: [...grounds],
  filedAt: toRfc3339(filedAt),
  ...(appeal && { appeal: { review: appeal.review, filedAt: toRfc3339(appeal.filedAt) } }),
  attachments: attachments.map(attachmentView),
});

export const deferralView = (deferral: NonNullable<Rights['deferral']>): z.infer<typeof DeferralView> => ({
  ...deferral,
  askedAt: toRfc3339(deferral.askedAt),
  until: toRfc3339(deferral.until),
});

const reviewStanding = (review: Review): z.infer<typeof ReviewStanding> => {
  const { id, kind, status, openedAt, dueAt, moved, outcome, closedAt } = review;
  return {
    id,
    kind,
    status,
    openedAt: toRfc3339(openedAt),
    dueAt: toRfc3339(dueAt),
    seats: seatsView(review),
    moved,
    ...(outcome && { outcome }),
    ...(closedAt !== null && { closedAt: toRfc3339(closedAt) }),
    extensionPermitted: permitsExtension(review),
  };
};

export function rightsView(rights: Rights): z.infer<typeof RightsView> {
  const { notice, deferral, challenges, reviews, extensionBarred, endsAtMost } = rights;
  return {
    notice: noticeView(notice),
    ...(deferral && { deferral: deferralView(deferral) }),
    challenges: challenges.map(challengeView),
    reviews: reviews.map(reviewStanding),
    extensionBarred,
    ...(endsAtMost !== null && { endsAtMost: toRfc3339(endsAtMost) }),
  };
}

type Statement = Omit<z.infer<typeof StatementView>, 'at'> & { readonly at: Instant };

export const statementView = ({ at, ...rest }: Readonly<Statement>): Wire<z.infer<typeof StatementView>> => ({
  ...rest,
  at: toRfc3339(at),
});
