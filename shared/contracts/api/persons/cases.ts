import * as z from 'zod/mini';
import { INSTRUMENT_IDS } from '../../../domain/law/instruments.ts';
import { CHALLENGE_GROUNDS } from '../../../domain/order/record/rights.ts';
import { ChallengeId, ReviewId } from '../../border/ids.ts';
import { Language } from '../../border/text.ts';
import { Utc } from '../../border/wire.ts';
import { NamedAttachment } from '../common/attachments.ts';
import { SeatView } from '../common/seats.ts';

/** `POST /v1/cases/sessions`. */
export const CaseSessionRequest = z.strictObject({
  /** As printed in the notice; case, dashes and spaces do not matter. */
  code: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** The answer: to be kept in memory alone, and sent as a bearer token. */
export const CaseSession = z.strictObject({ token: z.string(), expiresAt: Utc });

const Grounds = z.array(z.enum(CHALLENGE_GROUNDS));

/** One independent look at an objection, as whoever filed it may see it. */
const CaseReview = z.strictObject({
  /** To be named in messages. */
  review: ReviewId,
  filedAt: Utc,
  /** `silent`: nobody decided in time, so the hold cannot be prolonged any more. */
  status: z.enum(['pending', 'decided', 'silent']),
  decisionDueAt: z.optional(Utc),
  closedAt: z.optional(Utc),
  outcome: z.optional(z.enum(['affirm', 'amend', 'revoke'])),
  /** Who decides: to be named in a conflict, where there are three. */
  seats: z.array(SeatView),
  /** What whoever decided says to the person; of a panel, one member after the other. */
  decision: z.optional(z.string()),
});

const CaseWords = z.strictObject({
  requestedOutcome: z.optional(z.string()),
  text: z.optional(z.string()),
  lateReason: z.optional(z.string()),
  needs: z.optional(z.strictObject({ interpreter: z.optional(Language), accessibility: z.optional(z.string()) })),
});

/** `GET /v1/cases/current`: what the person concerned may know. Neither offence nor reasons, nor what else the order names. */
export const CaseView = z.strictObject({
  /** To be said on the phone. */
  reference: z.string(),
  authority: z.strictObject({ name: z.string(), state: z.string() }),
  provider: z.strictObject({ name: z.string() }),
  instrument: z.enum(INSTRUMENT_IDS),
  legalBasis: z.strictObject({ title: z.string(), citation: z.string() }),
  /** The data are kept as they are; nobody is given them by this order. */
  kind: z.literal('preservation'),
  inForce: z.boolean(),
  issuedAt: Utc,
  heldSince: z.optional(Utc),
  /** When the hold ends if nothing more happens. */
  endsAt: z.optional(Utc),
  endedAt: z.optional(Utc),
  noticeAt: z.optional(Utc),
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
      /** What was added to it; none once the record is erased. */
      attachments: z.array(NamedAttachment),
      /** As it was filed; not there once the record is erased. */
      filed: z.optional(CaseWords),
    }),
  ),
  messages: z.array(
    z.strictObject({
      review: ReviewId,
      at: Utc,
      from: z.enum(['reviewer', 'authority', 'person', 'provider']),
      text: z.string(),
    }),
  ),
});

/** The answer to an objection or an appeal. */
export const ObjectionFiled = z.strictObject({
  challenge: ChallengeId,
  filedAt: Utc,
  /** Compact JWS, ES256, with the published document keys: that it was filed and when, and nothing of the case. */
  receipt: z.string(),
});

/** The answer to what is only put on record. */
export const Recorded = z.strictObject({ recordedAt: Utc });

/** Words as they were sealed, read back. */
export const SealedObjection = z.object(CaseWords.shape);
export const SealedMessage = z.object({ text: z.string() });
/** Of a decision only what was written for the objecting side. */
export const SealedDecision = z.object({ forTheOtherSide: z.optional(z.string()) });

export type CaseView = z.infer<typeof CaseView>;
export type CaseSession = z.infer<typeof CaseSession>;
export type ObjectionFiled = z.infer<typeof ObjectionFiled>;
export type Recorded = z.infer<typeof Recorded>;
