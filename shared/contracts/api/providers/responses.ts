import * as z from 'zod/mini';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { DATA_CATEGORIES } from '../../../domain/law/terms/data-category.ts';
import { NOTICE_LANGUAGES } from '../../../domain/order/readings/notice-document.ts';
import { DOUBTS_OF_RECEIVED } from '../../../domain/order/readings/told-doubt.ts';
import { OrderId, Reference } from '../../border/ids.ts';
import { Utc, Version } from '../../border/wire.ts';

/** What a notice tells, in no language: neither the offence nor the grounds nor any officer is in it, nor whose data are meant. */
export const NoticeTold = z.strictObject({
  orderId: OrderId,
  reference: Reference,
  instrument: z.enum(INSTRUMENT_IDS),
  /** It is of a test order of the sandbox, which no authority issued; left out of every other. */
  test: z.optional(z.literal(true)),
  /** Whom the person may turn to about the order. */
  authority: z.strictObject({ name: z.string(), address: z.string(), telephone: z.string(), email: z.string() }),
  /** Who answers questions about data and rights for the authority. */
  rightsContact: z.strictObject({ name: z.string(), email: z.string() }),
  /** Where to complain of how the data are dealt with. */
  supervisor: z.strictObject({ name: z.string(), address: z.string(), website: z.string() }),
  /** The provider's name. */
  provider: z.string(),
  givenAt: Utc,
  /** A reviewer let the authority wait before it told the person. */
  waited: z.boolean(),
  /** Before its provider received it, it was doubted whether its authority issued it: how that stands. Left out where nobody did. */
  doubt: z.optional(z.enum(DOUBTS_OF_RECEIVED)),
  /** It comes in a letter of the authority's own; left out where the provider passes it on. */
  byLetter: z.optional(z.literal(true)),
  /** What kinds of data are kept. */
  categories: z.array(z.enum(DATA_CATEGORIES)),
  /** `continued`: past its period, because the data were asked for. */
  standing: z.enum(['running', 'continued', 'ended']),
  /** The end is exclusive. Where it turns on a disputed day `earlierEndsAt` is the end it has if that is a working day. */
  period: z.strictObject({ startsAt: Utc, endsAt: Utc, earlierEndsAt: z.optional(Utc) }),
  /** IANA zone in which instants are written out in words: the provider's. */
  zone: z.string(),
  /** The first instant at which an objection needs a reason for coming late. */
  objectBy: Utc,
  /** Days, counted from the decision on an objection. */
  appealWithinDays: z.int(),
  /** Where the case code is used. */
  caseAddress: z.string(),
  /** Where anybody can check that this is no forgery. */
  verifyAddress: z.string(),
});

/** A notice: for the provider that has to pass it on, or for the authority as a letter of its own. */
export const NoticeRead = z.strictObject({
  /** What is told, in no language; instants are RFC 3339. */
  notice: NoticeTold,
  /** A provider is told it once: its next read makes another, and this one dies. One of a letter stays, and dies with no other. */
  caseCode: z.string(),
  /** In every language there is, or in the one asked for. */
  texts: z.array(
    z.strictObject({
      language: z.enum(NOTICE_LANGUAGES),
      /** What the language calls itself. */
      name: z.string(),
      title: z.string(),
      text: z.string(),
      html: z.string(),
    }),
  ),
});

/** The answer to a provider's message. */
export const MessageAccepted = z.strictObject({
  orderId: OrderId,
  version: Version,
  /** Of an objection or appeal: a signed statement that it was filed (compact JWS, ES256). */
  receipt: z.optional(z.string()),
});

export type MessageAccepted = z.infer<typeof MessageAccepted>;
export type NoticeRead = z.infer<typeof NoticeRead>;
