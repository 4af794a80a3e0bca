import * as z from 'zod/mini';
import {
  CHALLENGE_GROUNDS,
  OUTCOMES,
  RECORDED_DEFERRAL_GROUNDS,
  REVIEW_KINDS,
  REVIEW_STATUSES,
} from '../../../domain/order/record/rights.ts';
import { ChallengeId, ReviewId, TargetId } from '../../border/ids.ts';
import { Utc, Version } from '../../border/wire.ts';
import { AttachmentView } from './attachments.ts';
import { SeatView } from './seats.ts';

export const ChallengeView = z.strictObject({
  id: ChallengeId,
  by: z.enum(['person', 'provider']),
  grounds: z.array(z.enum(CHALLENGE_GROUNDS)),
  filedAt: Utc,
  /** Filed after its window, with a reason for it. */
  late: z.boolean(),
  /** A provider says that it rests on facts which its earlier objections did not have. */
  newFacts: z.optional(z.literal(true)),
  review: ReviewId,
  appeal: z.optional(z.strictObject({ filedAt: Utc, review: ReviewId })),
  /** What its filer added; names and contents are for the reviewer. */
  attachments: z.array(AttachmentView),
});

export const DeferralView = z.strictObject({
  ground: z.enum(RECORDED_DEFERRAL_GROUNDS),
  askedAt: Utc,
  until: Utc,
  review: ReviewId,
  status: z.enum(['asked', 'approved', 'refused', 'ended']),
});

export const ReviewSummary = z.strictObject({
  id: ReviewId,
  kind: z.enum(REVIEW_KINDS),
  /** What else it was opened for. */
  alsoFor: z.optional(z.array(z.enum(REVIEW_KINDS))),
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
        /** `stopped`: a reviewer confirmed that the authority told the person; `off`: an earlier version took its word. */
        status: z.enum(['off', 'stopped', 'requested', 'overdue', 'proved']),
        dueAt: z.optional(Utc),
        at: z.optional(Utc),
      }),
    ),
  }),
  deferral: z.optional(DeferralView),
  challenges: z.array(ChallengeView),
  reviews: z.array(ReviewSummary),
  /** A review ended in silence: the hold ends at the end it has. */
  extensionBarred: z.boolean(),
  /** The end a reviewer set. */
  endsAtMost: z.optional(Utc),
  /** When the authority made letters that tell the person, each with a case code of its own. */
  letters: z.optional(z.array(Utc)),
  /** What reviewers found of protected persons that the filing left unsaid: of which targets, as of whom is in the decision. */
  unsaid: z.optional(z.array(z.strictObject({ review: ReviewId, at: Utc, targets: z.array(TargetId) }))),
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
