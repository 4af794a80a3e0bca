import * as z from 'zod/mini';
import { CHALLENGE_GROUNDS } from '../../../domain/order/record/rights.ts';
import { ChallengeId, ReviewId } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';
import { SealedObjection } from '../../items/sealed.ts';
import { NamedAttachment } from './attachments.ts';
import { Before } from './queries.ts';
import { SeatView } from './seats.ts';

const Grounds = z.array(z.enum(CHALLENGE_GROUNDS));

/** One independent look at an objection, as whoever filed it may see it. */
const CaseReview = z.strictObject({
  /** To be named in messages. */
  review: ReviewId,
  filedAt: Utc,
  /** `silent`: nobody decided in time, so the hold cannot be prolonged any more · `withdrawn`: its filer took it back. */
  status: z.enum(['pending', 'decided', 'silent', 'withdrawn']),
  decisionDueAt: z.optional(Utc),
  closedAt: z.optional(Utc),
  outcome: z.optional(z.enum(['affirm', 'amend', 'revoke'])),
  /** Who decides: to be named in a conflict, where there are three. */
  seats: z.array(SeatView),
  /** What whoever decided says to the person; of a panel, one member after the other. */
  decision: z.optional(z.string()),
});

const Message = z.strictObject({
  review: ReviewId,
  at: Utc,
  from: z.enum(['reviewer', 'authority', 'person', 'provider']),
  text: z.string(),
});

/** The objections of one side, as it may see them: what was said of them, and how they were answered. */
export const ANSWERED_OBJECTIONS = {
  objecting: z.strictObject({
    /** Later, an objection needs a reason for coming late. */
    inTimeUntil: z.optional(Utc),
    /** How many more objections can be filed. */
    left: z.int(),
  }),
  challenges: z.array(
    z.strictObject({
      id: ChallengeId,
      grounds: Grounds,
      late: z.boolean(),
      first: CaseReview,
      appeal: z.optional(CaseReview),
      /** The first instant at which an appeal comes too late, while one is possible. */
      appealUntil: z.optional(Utc),
      /** Whoever asks can take it back now, or the appeal; a provider never can. */
      mayWithdraw: z.boolean(),
      /** Why it was taken back, where that was said; not there once the record is erased. */
      withdrawnBecause: z.optional(z.string()),
      /** What was added to it; none once the record is erased. */
      attachments: z.array(NamedAttachment),
      /** As it was filed; not there once the record is erased. */
      filed: z.optional(z.strictObject(SealedObjection.shape)),
    }),
  ),
  /** What was said of them, oldest first; the latest page. */
  messages: z.array(Message),
  messagesBefore: Before,
};

/** `GET /v1/cases/current/messages`, `GET /v1/provider/orders/{orderId}/messages`: oldest first. */
export const MessagePage = z.strictObject({
  messages: z.array(Message),
  /** The cursor of the page before this one; `null` on the first. */
  before: Before,
});

export type MessagePage = z.infer<typeof MessagePage>;
