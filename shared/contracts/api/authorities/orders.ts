import * as z from 'zod/mini';
import { INSTRUMENT_IDS } from '../../../domain/law/instruments.ts';
import { FINDING_CODES } from '../../../domain/law/terms/breadth-rule.ts';
import { DATA_CATEGORIES } from '../../../domain/law/terms/data-category.ts';
import { WAIT_NAMES } from '../../../domain/order/life/waits.ts';
import { ATTENTION } from '../../../domain/order/readings/attention.ts';
import { NOTICE_LANGUAGES } from '../../../domain/order/readings/notice-document.ts';
import { ERROR_CODES } from '../../../errors.ts';
import { RightsView } from '../../../views/rights.ts';
import { Digest, DirectoryId, OrderId, Reference, TargetId } from '../../border/ids.ts';
import { OrderStatus, Utc, Version } from '../../border/wire.ts';

/** `fil_` and 26 characters of lower-case Crockford base 32. */
const FilingId = z.string().check(z.regex(/^fil_[0-9a-hjkmnp-tv-z]{26}$/));

/** Something about an order that is broader than it may need to be; it never repeats what stood there. */
const Finding = z.strictObject({
  code: z.enum(FINDING_CODES),
  /** RFC 6901 pointer into the filing. */
  pointer: z.string(),
  detail: z.string(),
  /** `blocking`: the order is refused · `advisory`: it is issued, and this is on record. */
  effect: z.enum(['blocking', 'advisory']),
  /** The law, or the policy, that the effect rests on. */
  rule: z.string(),
});

/** The answer to `POST /v1/filing-checks`. */
export const FilingChecked = z.strictObject({ findings: z.array(Finding), wouldBeRefused: z.boolean() });

/** The answer to `POST /v1/filings`. */
export const FilingAccepted = z.strictObject({
  filing: FilingId,
  orders: z.array(z.strictObject({ id: OrderId, reference: Reference, provider: DirectoryId, version: Version })),
  /** Advisory ones only, and the same for every order of the filing. */
  findings: z.array(Finding),
  /** What the law allows and its form does not foresee; recorded, not refused. */
  warnings: z.optional(z.array(z.string())),
  /** Answers of the instrument's row that were not verified against the law (mark U), as pointers into the row. */
  unverified: z.optional(z.array(z.string())),
});

/** A computed end with what it was computed from. Both ends are exclusive. */
export const Computation = z.strictObject({
  instrument: z.string(),
  period: z.string(),
  startsAt: Utc,
  zone: z.string(),
  nominalEndsAt: Utc,
  appliedEndsAt: Utc,
  rule: z.string(),
  ruleSet: z.string(),
  calendar: z.nullable(z.strictObject({ state: z.string(), source: z.string() })),
  steps: z.array(z.string()),
  citation: z.string(),
  mark: z.enum(['V', 'P', 'U']),
});

export const OrderTarget = z.strictObject({
  id: TargetId,
  type: z.string(),
  categories: z.array(z.enum(DATA_CATEGORIES)),
  status: z.enum(['ordered', 'preserved', 'not-executed', 'exempt', 'excused', 'let-go', 'released']),
  reasons: z.optional(z.array(z.string())),
});

const Delivery = z.strictObject({
  /** Number of the message within its order. */
  message: z.int().check(z.minimum(1)),
  type: z.string(),
  endpoint: z.string(),
  status: z.enum(['pending', 'delivered', 'given-up']),
  attempts: z.int().check(z.minimum(0)),
  deliveredAt: z.optional(Utc),
});

/** Another live hold of the same data: that it was found, and whom to call. Why the other authority holds it is not told. */
const OverlapEntry = z.strictObject({
  /** To name the other order on the phone. */
  reference: Reference,
  authority: z.strictObject({ id: DirectoryId, name: z.string(), state: z.string() }),
  /** Its round-the-clock desk. */
  contact: z.strictObject({
    name: z.string(),
    telephone: z.strictObject({ countryCode: z.string(), areaCode: z.optional(z.string()), number: z.string() }),
    email: z.string(),
  }),
  /** Which targets of this order. */
  targets: z.array(TargetId),
  foundAt: Utc,
  /** Whether the other order is in force now. */
  inForce: z.boolean(),
});

/** `GET /v1/orders/{orderId}`: the order as it stands at this moment, whatever jobs have or have not run. */
export const OrderView = z.strictObject({
  id: OrderId,
  reference: Reference,
  instrument: z.enum(INSTRUMENT_IDS),
  authority: DirectoryId,
  provider: DirectoryId,
  status: OrderStatus,
  /** Whether the data must be kept now. */
  inForce: z.boolean(),
  emergency: z.boolean(),
  /** How long the authority asked to hold, in calendar days, where it did. */
  holdDays: z.optional(z.int()),
  version: Version,
  digest: Digest,
  issuedAt: Utc,
  receivedAt: z.optional(Utc),
  period: z.optional(Computation),
  validation: z.strictObject({
    status: z.enum(['not-needed', 'prior', 'awaited', 'sought', 'granted', 'refused']),
    /** By when it must have been sought, and the reckoning behind it. */
    seek: z.optional(Computation),
    validator: z.optional(DirectoryId),
    at: z.optional(Utc),
  }),
  acknowledgedAt: z.optional(Utc),
  acknowledgement: z.strictObject({ status: z.enum(['awaited', 'overdue', 'given']), dueAt: z.optional(Utc) }),
  targets: z.array(OrderTarget),
  clarification: z.optional(
    z.strictObject({
      askedAt: Utc,
      /** What it is about. */
      targets: z.array(TargetId),
      /** `silent`: the window passed without an answer, and freed the provider. */
      status: z.enum(['open', 'overdue', 'answered', 'silent']),
      answerBy: z.optional(Computation),
      answeredAt: z.optional(Utc),
    }),
  ),
  /** Notice to the person concerned, objections, and the reviews of both. */
  rights: RightsView,
  /** What a duty officer has to look at. */
  attention: z.array(z.enum(ATTENTION)),
  /** Everything the order waits for: from whom, until when, and what is recorded if nobody acts. */
  waitsFor: z.array(
    z.strictObject({
      what: z.enum(WAIT_NAMES),
      owedBy: z.enum(['provider', 'contact-point', 'validator', 'reviewer', 'nobody']),
      until: Utc,
      otherwise: z.string(),
    }),
  ),
  endedAt: z.optional(Utc),
  /** Why it ended, as a code. */
  endReason: z.optional(z.string()),
  releaseConfirmation: z.optional(
    z.strictObject({ status: z.enum(['owed', 'confirmed', 'overdue']), dueAt: z.optional(Utc), at: z.optional(Utc) }),
  ),
  retention: z.optional(z.strictObject({ erasesAt: Utc })),
  deliveries: z.array(Delivery),
  /** Other orders, of any authority, that hold the same data at the same provider. */
  overlaps: z.array(OverlapEntry),
  /** Everything sealed, opened for the issuing side; `null` once erased. */
  content: z.nullable(z.record(z.string(), z.unknown())),
});

/** The answer to a command: the order's version and digest after it. */
export const CommandAccepted = z.strictObject({ id: OrderId, version: Version, digest: Digest, status: OrderStatus });

/** `GET /v1/orders`. */
export const OrderList = z.strictObject({
  orders: z.array(
    z.strictObject({
      id: OrderId,
      reference: Reference,
      instrument: z.enum(INSTRUMENT_IDS),
      authority: DirectoryId,
      provider: DirectoryId,
      status: OrderStatus,
      version: Version,
      issuedAt: Utc,
      endsAt: z.nullable(Utc),
      /** What a duty officer has to look at, as far as it is on record. */
      attention: z.array(z.enum(ATTENTION)),
    }),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

/** `GET /v1/orders/{orderId}/history`: every commit as it was digested, and the head as compact JWS. */
export const History = z.strictObject({
  format: z.literal('holdfast-history-1'),
  orderId: OrderId,
  commits: z.array(z.strictObject({ digest: Digest, commit: z.record(z.string(), z.unknown()) })),
  head: z.string(),
});

/** `GET /v1/provider/orders/{orderId}/certificate`. */
export const CertificateRead = z.strictObject({
  /** The order in the clear, with the digest to answer to. */
  order: z.record(z.string(), z.unknown()),
  certificate: z.unknown(),
  /** The same document signed: compact JWS, ES256. */
  jws: z.string(),
});

/** `GET …/notice` for the provider that has to pass it on. */
export const NoticeRead = z.strictObject({
  /** What is told, in no language; instants are RFC 3339. */
  notice: z.record(z.string(), z.unknown()),
  /** Told this once: another read makes another, and this one dies. */
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

/** `GET /.well-known/jwks.json`. */
export const KeySet = z.strictObject({ keys: z.array(z.record(z.string(), z.unknown())) });

/** RFC 9457. */
export const Problem = z.strictObject({
  type: z.union([z.enum(ERROR_CODES.map((code) => `urn:holdfast:problem:${code}` as const)), z.literal('about:blank')]),
  title: z.string(),
  status: z.int().check(z.minimum(400), z.maximum(599)),
  instance: z.optional(z.string()),
  detail: z.optional(z.string()),
  /** What refused it: a citation of the law, or a policy of Holdfast. */
  rule: z.optional(z.string()),
  /** One entry for each fault; `pointer` is an RFC 6901 pointer into the body. */
  errors: z.optional(z.array(z.strictObject({ pointer: z.string(), detail: z.string() }))),
});

export type FilingChecked = z.infer<typeof FilingChecked>;
export type FilingAccepted = z.infer<typeof FilingAccepted>;
export type OrderView = z.infer<typeof OrderView>;
export type CommandAccepted = z.infer<typeof CommandAccepted>;
export type NoticeRead = z.infer<typeof NoticeRead>;
export type OrderList = z.infer<typeof OrderList>;
