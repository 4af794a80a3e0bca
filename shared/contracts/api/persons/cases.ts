import * as z from 'zod/mini';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { DOUBTS_OF_RECEIVED } from '../../../domain/order/readings/told-doubt.ts';
import { Email } from '../../border/email.ts';
import { ChallengeId, Digest } from '../../border/ids.ts';
import { Language } from '../../border/text.ts';
import { Utc } from '../../border/wire.ts';
import { ANSWERED_OBJECTIONS, type MessagePage } from '../common/answered-objections.ts';
import type { AttachmentAdded } from '../common/attachments.ts';
import { CaseCodeView } from '../common/case-codes.ts';
import type { ConflictCommand } from '../common/hearing.ts';

/** One who helps, as the authority's directory entry has it. */
const helper = { name: z.string(), address: z.optional(z.string()), website: z.optional(z.string()) };

/** Whom the person concerned can turn to, from the directory entry of the authority. */
const Help = z.strictObject({
  /** Who answers questions about data and rights for the authority. */
  rightsContact: z.strictObject({ name: z.string(), email: z.string() }),
  /** Where to complain of how the data are dealt with. */
  supervisoryAuthority: z.strictObject({ name: z.string(), address: z.string(), website: z.string() }),
  /** Who helps whoever cannot pay for a lawyer. */
  legalAid: z.optional(z.strictObject({ ...helper, telephone: z.optional(z.string()) })),
  /** Which courts one can go to. */
  courts: z.optional(z.array(z.strictObject(helper))),
});

const Times = z.int().check(z.minimum(0));

/** `POST /v1/cases/sessions`. */
export const CaseSessionRequest = z.strictObject({
  /** As printed in the notice; case, dashes and spaces do not matter. */
  code: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** `POST /v1/cases/sessions/renewal`: what there is to say, the token says. */
export const CaseSessionRenewal = z.strictObject({});

/** The answer: to be kept in memory alone, and sent as a bearer token. */
export const CaseSession = z.strictObject({
  token: z.string(),
  /** Until here the token is good, and the session can be renewed. */
  expiresAt: Utc,
  /** Where the session ends, however often it is renewed. */
  endsAt: Utc,
});

/** The answer, and what the case shows of it: never the address itself, which only what sends mail can open. */
export const NewsAddressKept = z.strictObject({
  language: z.string(),
  /** From here on it is gone. */
  endsAt: Utc,
});

/** `GET /v1/cases/current`: what the person concerned may know. Neither offence nor reasons, nor what else the order names. */
export const CaseView = z.strictObject({
  /** To be said on the phone. */
  reference: z.string(),
  authority: z.strictObject({ name: z.string(), state: z.string() }),
  provider: z.strictObject({ name: z.string() }),
  help: Help,
  instrument: z.enum(INSTRUMENT_IDS),
  legalBasis: z.strictObject({ title: z.string(), citation: z.string() }),
  /** The data are kept as they are; nobody is given them by this order. */
  kind: z.literal('preservation'),
  inForce: z.boolean(),
  /** It is a test order of the sandbox, which no authority issued; left out of every other. */
  test: z.optional(z.literal(true)),
  /** Before its provider received it, it was doubted whether its authority issued it: how that stands, and since when. Left out where nobody did. */
  doubt: z.optional(z.strictObject({ status: z.enum(DOUBTS_OF_RECEIVED), since: Utc })),
  /** IANA name of the zone in which the law reckons the hold: where the data are kept. */
  zone: z.string(),
  issuedAt: Utc,
  heldSince: z.optional(Utc),
  /** When the hold ends if nothing more happens. */
  endsAt: z.optional(Utc),
  endedAt: z.optional(Utc),
  noticeAt: z.optional(Utc),
  /** When a reviewer let it go in part, or end sooner; of which data is between the two sides. */
  narrowedAt: z.optional(z.array(Utc)),
  ...ANSWERED_OBJECTIONS,
  /** Not there where the person left no address under this code. */
  newsAddress: z.optional(NewsAddressKept),
  /** Every code that opens the case, or did. */
  codes: z.array(
    z.strictObject({
      ...CaseCodeView.shape,
      /** The one this session was opened with. */
      own: z.boolean(),
      /** It is in force, and this session may end it. */
      mayEnd: z.boolean(),
    }),
  ),
  /**
   * How often somebody was shown this order, its record or what was filed in it through an office, by their role. Not counted: lists in
   * which it is one line without anybody's name, what its provider reads, and what is read with a case code.
   */
  consultations: z.strictObject({
    byRole: z.strictObject({
      'contact-point': Times,
      validator: Times,
      reviewer: Times,
      oversight: Times,
    }),
    /** There were more, earlier, than are counted. */
    more: z.boolean(),
  }),
});

/** `PUT /v1/cases/current/news-address`: where to hear that there is something new, and nothing else. */
export const NewsAddressCommand = z.strictObject({
  email: Email,
  /** In which it is written to; words are there in English, French, German, Polish and Spanish. */
  language: z._default(Language, 'en'),
});

/** `POST /v1/cases/current/news-address-removal`: there is nothing to say. */
export const NewsAddressRemoval = z.strictObject({});

/** `POST /v1/cases/current/code-ends`: the id of one of the case's `codes`. */
export const CodeEndCommand = z.strictObject({ code: Digest });

/** The answer: when it ended, which may have been before. */
export const CodeEnded = z.strictObject({ code: Digest, endedAt: Utc });

/** The answer to an objection or an appeal. */
export const ObjectionFiled = z.strictObject({
  challenge: ChallengeId,
  filedAt: Utc,
  /** Compact JWS, ES256, with the published document keys: that it was filed and when, and nothing of the case. */
  receipt: z.string(),
});

/** The answer to what is only put on record. */
export const Recorded = z.strictObject({ recordedAt: Utc });

export type CaseView = z.infer<typeof CaseView>;
export type CaseSession = z.infer<typeof CaseSession>;
export type NewsAddressKept = z.infer<typeof NewsAddressKept>;
export type CodeEnded = z.infer<typeof CodeEnded>;
export type ObjectionFiled = z.infer<typeof ObjectionFiled>;
export type Recorded = z.infer<typeof Recorded>;
export type FileAdded = z.infer<typeof AttachmentAdded>;
export type CaseMessages = z.infer<typeof MessagePage>;
export type CaseConflict = z.infer<typeof ConflictCommand>;
