import * as z from 'zod/mini';
import { PROTECTED_AS } from '../../../domain/filing/protected-targets.ts';
import { REVIEW_REF_PATTERN } from '../../../domain/ids.ts';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import {
  CHALLENGE_GROUNDS,
  OUTCOMES,
  REVIEW_KINDS,
  REVIEW_STATUSES,
  SIDES_TAKEN,
} from '../../../domain/order/record/rights.ts';
import { Digest, DirectoryId, OrderId, Reference, ReviewId, TargetId } from '../../border/ids.ts';
import { OrderStatus, Utc, Version } from '../../border/wire.ts';
import { NamedAttachment } from '../common/attachments.ts';
import { CaseCodeView } from '../common/case-codes.ts';
import { Computation } from '../common/computation.ts';
import { DoubtView } from '../common/doubt.ts';
import { FiledByView } from '../common/filed-by.ts';
import { ContinuationView, NeedView, OrderTarget } from '../common/order.ts';
import { Before } from '../common/queries.ts';
import { ChallengeView, DeferralView, StatementView } from '../common/rights.ts';
import { SeatView } from '../common/seats.ts';

/** The order's id, a dot, and the review's number within its order: `ord_….r1`. */
export const ReviewRef = z.string().check(z.regex(REVIEW_REF_PATTERN, { error: 'must be the id of a review' }));

const reviewFields = {
  id: ReviewRef,
  kind: z.enum(REVIEW_KINDS),
  openedAt: Utc,
  dueAt: Utc,
  /** Its time, or that of somebody who had it before, has passed without a decision; `dueAt` is the time of whoever has it now. */
  late: z.boolean(),
  /** Since when it is late, where that is on record. */
  lateSince: z.optional(Utc),
  /** What follows at `dueAt` when nobody decides: another reviewer gets it, or the policy's default ends it. */
  onSilence: z.enum(['moves', 'defaults']),
};

/** `GET /v1/reviews`: what is the reviewer's own to decide, the one due first first. */
export const ReviewList = z.strictObject({
  reviews: z.array(
    z.strictObject({
      ...reviewFields,
      orderId: OrderId,
      reference: Reference,
      status: OrderStatus,
      /** Of an objection or an appeal, what it rests on: `privilege` and `press-or-immunity` are decided within three days. */
      grounds: z.optional(z.array(z.enum(CHALLENGE_GROUNDS))),
    }),
  ),
  /** To a search by reference that found none: the caller's own reviews of orders whose reference is like what was sent. None is meant by itself. */
  didYouMean: z.optional(
    z.array(z.strictObject({ reference: Reference, kind: z.enum(REVIEW_KINDS), openedOn: z.string() })),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

/** `GET /v1/reviews/{reviewId}`: the question and the order it is about, as whoever decides may see them. */
export const ReviewView = z.strictObject({
  ...reviewFields,
  /** What else it was opened for. */
  alsoFor: z.optional(z.array(z.enum(REVIEW_KINDS))),
  status: z.enum(REVIEW_STATUSES),
  outcome: z.optional(z.enum(OUTCOMES)),
  closedAt: z.optional(Utc),
  extensionPermitted: z.boolean(),
  /** Who decides, one or three; of the others' votes no more than that they were given. */
  seats: z.array(z.strictObject({ ...SeatView.shape, voted: z.boolean() })),
  /** The number of your own. */
  yourSeat: z.int().check(z.minimum(1)),
  /**
   * Only where you may not decide any more: your house has become a side of the order, or you turn out to have issued or validated it under
   * another account. An open review is then to be handed back. `codes` is empty, `filedUnder` is left out, and so are the files.
   */
  notIndependent: z.optional(z.enum(SIDES_TAKEN)),
  /** What you voted, as a member of a panel. */
  yourVote: z.optional(StatementView),
  /** The objection it is about. */
  challenge: z.optional(ChallengeView),
  /** The wait with the notice it is about. */
  deferral: z.optional(DeferralView),
  /** What was asked before of the same kind and refused, oldest first: by a reviewer, or by silence. */
  refusedBefore: z.optional(
    z.array(z.strictObject({ review: ReviewId, askedAt: Utc, refusedAt: Utc, by: z.enum(['reviewer', 'silence']) })),
  ),
  /** The authority's word that it told the person, which it is about; `letters`: when it made any, each with a case code. */
  claim: z.optional(z.strictObject({ claimedAt: Utc, letters: z.array(Utc) })),
  /** Every case code of the order, or that was: who may have spoken as the person. */
  codes: z.array(CaseCodeView),
  /** Under which of them the person filed the objection. */
  filedUnder: z.optional(Digest),
  order: z.strictObject({
    id: OrderId,
    reference: Reference,
    instrument: z.enum(INSTRUMENT_IDS),
    authority: DirectoryId,
    filedBy: FiledByView,
    provider: DirectoryId,
    /** What the directory calls it now; left out where it has it no more. */
    providerName: z.optional(z.string()),
    status: OrderStatus,
    inForce: z.boolean(),
    /** Left out where nobody ever doubted whose it is. */
    doubt: z.optional(DoubtView),
    emergency: z.boolean(),
    version: Version,
    digest: Digest,
    issuedAt: Utc,
    period: z.optional(Computation),
    /** When time ends the hold, unless something happens before. */
    endsAt: z.optional(Utc),
    /** What the authority said when it was asked whether the hold is still needed, and how often it said nothing. */
    need: z.optional(NeedView),
    continuation: z.optional(ContinuationView),
    targets: z.array(OrderTarget),
  }),
  /** Everything sealed that the decision rests on; `null` once erased. */
  content: z.nullable(
    z.strictObject({
      certificate: z.unknown(),
      grounds: z.unknown(),
      /** Which targets whoever filed says are a protected person's, and as whose. */
      protectedTargets: z.optional(z.array(z.strictObject({ target: TargetId, protectedAs: z.enum(PROTECTED_AS) }))),
      /** The latest page, as of statements and, counted apart, of the messages among them. */
      forms: z.array(z.record(z.string(), z.unknown())),
      formsBefore: Before,
      /** Why the authority still needed the hold when it was asked, and that its production request went out. */
      confirmations: z.array(z.record(z.string(), z.unknown())),
      confirmationsBefore: Before,
      /** What was said in this review and those it follows from, oldest first. */
      statements: z.array(StatementView),
      statementsBefore: Before,
      messagesBefore: Before,
      /** What was attached to the objection up to this review; to be read under this review's address. */
      attachments: z.array(NamedAttachment),
    }),
  ),
});

export type ReviewList = z.infer<typeof ReviewList>;
export type ReviewView = z.infer<typeof ReviewView>;
