import * as z from 'zod/mini';
import { READING_ANSWERS, READING_STANDINGS } from '../../../domain/cases/text-reading.ts';
import { PROTECTED_AS } from '../../../domain/filing/protected-targets.ts';
import { READING_ID_PATTERN } from '../../../domain/ids.ts';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { DirectoryId, OrderId, Reference, TargetId } from '../../border/ids.ts';
import { prose } from '../../border/text.ts';
import { OrderStatus, Utc, Version } from '../../border/wire.ts';
import { LaterPart } from '../common/content.ts';
import { PARTY_NAMES } from '../common/party-names.ts';
import { Before } from '../common/queries.ts';
import { StatementView } from '../common/rights.ts';

/** `rdg_`, a day and 32 hexadecimal digits. */
export const ReadingId = z.string().check(z.regex(READING_ID_PATTERN, { error: 'must be the id of a reading' }));

/** `POST /v1/oversight/readings`: of which order the sealed text is to be read, and why. */
export const ReadingCommand = z.strictObject({ orderId: OrderId, reason: prose(4_000) });

/** `POST /v1/oversight/readings/{readingId}/confirmation`: by another person than whoever asked. */
export const ReadingAnswerCommand = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('confirmed') }),
  z.strictObject({ answer: z.literal('declined'), reason: prose(4_000) }),
]);

const reading = {
  id: ReadingId,
  orderId: OrderId,
  /** The order's, to be spoken of. */
  reference: Reference,
  /** `expired`: nobody answered in time · `closed`: the time to read the text is over. */
  standing: z.enum(READING_STANDINGS),
  askedAt: Utc,
  /** By the opaque id of the identity provider. */
  askedBy: z.string(),
  answer: z.optional(z.strictObject({ answer: z.enum(READING_ANSWERS), at: Utc, by: z.string() })),
  /** When time ends it, or has: unconfirmed, or to be read. Left out of one that was declined. */
  endsAt: z.optional(Utc),
  /** How many answers with text were given, and when the last. */
  readCount: z.int().check(z.minimum(0)),
  lastReadAt: z.optional(Utc),
};

/** A reading without what is sealed of it. */
export const ReadingEntry = z.strictObject(reading);

/** `GET /v1/oversight/readings`. */
export const ReadingList = z.strictObject({
  readings: z.array(ReadingEntry),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

/** `GET /v1/oversight/readings/{readingId}`: with why it was asked for, and what is known in clear of its order. */
export const ReadingView = z.strictObject({
  ...reading,
  /** Why the text is to be read; `null` once the order is erased. */
  reason: z.nullable(z.string()),
  /** Why it was declined. */
  declinedBecause: z.optional(z.string()),
  /** Whether whoever asks may read its text now: they asked for it or confirmed it, its time is not over, and the order is not erased. */
  mayBeRead: z.boolean(),
  order: z.strictObject({
    authority: DirectoryId,
    provider: DirectoryId,
    ...PARTY_NAMES,
    instrument: z.enum(INSTRUMENT_IDS),
    status: OrderStatus,
    issuedAt: Utc,
  }),
});

/**
 * `GET /v1/oversight/readings/{readingId}/text`: everything that is sealed of the order as text; of lists that grow the latest page and a
 * cursor of what came before. No file, no case code, and no vote that did not prevail.
 */
export const SealedText = z.strictObject({
  id: ReadingId,
  orderId: OrderId,
  reference: Reference,
  /** Of the order, when it was read. */
  version: Version,
  /** The form as it was filed. */
  certificate: z.unknown(),
  /** Why the hold is needed, as the authority gave it. */
  grounds: z.unknown(),
  /** Which targets whoever filed says are a protected person's, and as whose. */
  protectedTargets: z.optional(z.array(z.strictObject({ target: TargetId, protectedAs: z.enum(PROTECTED_AS) }))),
  /** Forms that came later, such as extensions. */
  forms: z.array(LaterPart),
  formsBefore: Before,
  /** Reasons of the authority that came with its other acts. */
  explanations: z.array(LaterPart),
  explanationsBefore: Before,
  /** Why the authority still needed the hold when it was asked. */
  confirmations: z.array(LaterPart),
  confirmationsBefore: Before,
  /** Objections, decisions with their reasons, and messages, oldest first. */
  statements: z.array(StatementView),
  statementsBefore: Before,
  messagesBefore: Before,
});

export type ReadingEntry = z.infer<typeof ReadingEntry>;
export type ReadingList = z.infer<typeof ReadingList>;
export type ReadingView = z.infer<typeof ReadingView>;
export type SealedText = z.infer<typeof SealedText>;
