import * as z from 'zod/mini';
import { ATTACHMENT_IDS, type AttachmentType, isAttachmentType } from '../../domain/attachments/attachment.ts';
import { SCAN_RESULTS } from '../../domain/attachments/scan.ts';
import type { ChallengeId, ReviewId } from '../../domain/ids.ts';
import {
  CHALLENGE_GROUNDS,
  CONFLICT_GROUNDS,
  OUTCOMES,
  RECORDED_DEFERRAL_GROUNDS,
  REVIEW_KINDS,
  REVIEW_STATUSES,
  type Rights,
} from '../../domain/order/record/rights.ts';
import { StoredCategories, StoredDigest, StoredInstant } from './values.ts';

export const StoredReviewId = z.custom<ReviewId>((value) => typeof value === 'string' && /^r[1-9]\d{0,3}$/.test(value));
export const StoredChallengeId = z.custom<ChallengeId>(
  (value) => typeof value === 'string' && /^c[1-9]\d{0,3}$/.test(value),
);
export const StoredReviewer = z.strictObject({ person: z.string(), institution: z.string() });
export const StoredGrounds = z.array(z.enum(CHALLENGE_GROUNDS));
export const StoredChallenger = z.enum(['person', 'provider']);
export const StoredOutcome = z.enum(OUTCOMES);

const StoredParty = z.enum(['authority', 'person', 'provider']);
const StoredSpeaker = z.enum(['reviewer', 'authority', 'person', 'provider']);
const prolonged = z.exactOptional(z.strictObject({ from: StoredInstant, to: StoredInstant }));
const broughtAboutBy = z.exactOptional(z.array(StoredParty));

const StoredMedia = z.custom<AttachmentType>((value) => typeof value === 'string' && isAttachmentType(value));
const file = { media: StoredMedia, size: z.int().check(z.minimum(1)), digest: StoredDigest };

const relay = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('off') }),
  z.strictObject({ status: z.literal('stopped'), at: StoredInstant }),
  z.strictObject({ status: z.enum(['requested', 'overdue']), dueAt: StoredInstant }),
  z.strictObject({ status: z.literal('proved'), at: StoredInstant }),
]);

export const StoredRights = z.strictObject({
  notice: z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('owed'),
      dueAt: StoredInstant,
      deferred: z.nullable(z.enum(RECORDED_DEFERRAL_GROUNDS)),
    }),
    z.strictObject({
      status: z.literal('given'),
      at: StoredInstant,
      relay,
      deferred: z.nullable(z.enum(RECORDED_DEFERRAL_GROUNDS)),
      readAt: z.exactOptional(StoredInstant),
    }),
    z.strictObject({
      status: z.literal('waived'),
      at: StoredInstant,
      reason: z.enum(['never-received', 'nobody-concerned']),
    }),
  ]),
  deferral: z.nullable(
    z.strictObject({
      ground: z.enum(RECORDED_DEFERRAL_GROUNDS),
      askedAt: StoredInstant,
      until: StoredInstant,
      review: StoredReviewId,
      status: z.enum(['asked', 'approved', 'refused', 'ended']),
    }),
  ),
  challenges: z.array(
    z.strictObject({
      id: StoredChallengeId,
      by: StoredChallenger,
      under: z.exactOptional(StoredDigest),
      grounds: StoredGrounds,
      filedAt: StoredInstant,
      late: z.boolean(),
      newFacts: z.exactOptional(z.literal(true)),
      review: StoredReviewId,
      appeal: z.nullable(z.strictObject({ filedAt: StoredInstant, review: StoredReviewId })),
      attachments: z.array(
        z.strictObject({
          id: z.enum(ATTACHMENT_IDS),
          ...file,
          review: StoredReviewId,
          addedAt: StoredInstant,
          scan: z.exactOptional(z.enum(['awaited', ...SCAN_RESULTS])),
        }),
      ),
    }),
  ),
  reviews: z.array(
    z.strictObject({
      id: StoredReviewId,
      kind: z.enum(REVIEW_KINDS),
      alsoFor: z.exactOptional(z.array(z.enum(REVIEW_KINDS))),
      openedAt: StoredInstant,
      dueAt: StoredInstant,
      status: z.enum(REVIEW_STATUSES),
      seats: z.array(
        z.strictObject({
          reviewer: z.nullable(StoredReviewer),
          vote: z.nullable(z.strictObject({ at: StoredInstant, prevailed: z.nullable(z.boolean()) })),
          permitsExtension: z.boolean(),
          contestableUntil: z.exactOptional(StoredInstant),
        }),
      ),
      excluded: z.array(StoredReviewer),
      conflicts: z.strictObject({ authority: z.int(), person: z.int(), provider: z.int() }),
      contested: z.exactOptional(z.array(z.strictObject({ person: z.string(), by: StoredSpeaker, moved: z.int() }))),
      addedMs: z.exactOptional(z.int()),
      freeSince: z.exactOptional(StoredInstant),
      moved: z.int(),
      silent: z.array(z.string()),
      outcome: z.nullable(StoredOutcome),
      closedAt: z.nullable(StoredInstant),
    }),
  ),
  extensionBarred: z.boolean(),
  endsAtMost: z.nullable(StoredInstant),
  settledAt: StoredInstant,
  letters: z.exactOptional(z.array(StoredInstant)),
  unsaid: z.exactOptional(
    z.array(z.strictObject({ review: StoredReviewId, at: StoredInstant, targets: z.array(z.string()) })),
  ),
}) satisfies z.core.$ZodType<Rights>;

const targets = z.array(z.strictObject({ id: z.string(), categories: StoredCategories }));

/** What each event about notice, challenge and review carries besides its type and instant. */
export const RIGHTS_EVENTS = {
  'notice.given': { relayDueAt: StoredInstant },
  'notice.recorded': {},
  'notice.claimed': { reviewDueAt: StoredInstant },
  'notice.confirmed': {},
  'notice.letter-made': {},
  'notice.waived': { reason: z.literal('never-received') },
  'notice.read': { first: z.exactOptional(z.literal(true)) },
  'notice.relayed': {},
  'notice.relay-overdue': {},
  'deferral.requested': { ground: z.enum(RECORDED_DEFERRAL_GROUNDS), until: StoredInstant, reviewDueAt: StoredInstant },
  'deferral.approved': { until: StoredInstant },
  'deferral.refused': {},
  'challenge.filed': {
    challenge: StoredChallengeId,
    by: StoredChallenger,
    under: z.exactOptional(StoredDigest),
    grounds: StoredGrounds,
    late: z.boolean(),
    newFacts: z.exactOptional(z.literal(true)),
    reviewDueAt: StoredInstant,
  },
  'appeal.filed': { challenge: StoredChallengeId, reviewDueAt: StoredInstant },
  'challenge.withdrawn': { challenge: StoredChallengeId, review: StoredReviewId },
  'attachment.added': {
    challenge: StoredChallengeId,
    attachment: z.enum(ATTACHMENT_IDS),
    ...file,
    scan: z.exactOptional(z.literal('awaited')),
  },
  'attachment.scanned': {
    challenge: StoredChallengeId,
    attachment: z.enum(ATTACHMENT_IDS),
    result: z.enum(SCAN_RESULTS),
  },
  'review.opened': { kind: z.enum(['emergency', 'sunset', 'sample']), reviewDueAt: StoredInstant },
  'review.assigned': {
    review: StoredReviewId,
    seat: z.int(),
    reviewer: StoredReviewer,
    contestableUntil: z.exactOptional(StoredInstant),
    prolonged,
  },
  'review.conflict-declared': {
    review: StoredReviewId,
    seat: z.int(),
    reviewer: StoredReviewer,
    by: StoredSpeaker,
    ground: z.exactOptional(z.nullable(z.enum(CONFLICT_GROUNDS))),
    prolonged,
  },
  'review.moved': { review: StoredReviewId, dueAt: StoredInstant, silent: z.array(StoredReviewer), broughtAboutBy },
  'review.defaulted': { review: StoredReviewId, broughtAboutBy },
  'review.voted': { review: StoredReviewId, seat: z.int() },
  'review.decided': { review: StoredReviewId, outcome: StoredOutcome, seats: z.array(z.int()) },
  'protection.unsaid': { review: StoredReviewId, targets: z.array(z.string()) },
  'extension.permitted': { review: StoredReviewId, seat: z.int() },
  'message.sent': { review: StoredReviewId, from: StoredSpeaker },
  'order.narrowed': { targets, endsAt: z.nullable(StoredInstant) },
} as const;
