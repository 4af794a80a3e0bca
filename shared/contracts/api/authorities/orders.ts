import * as z from 'zod/mini';
import { OVERTAKINGS } from '../../../domain/delivery/delivery.ts';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { WAIT_NAMES } from '../../../domain/order/life/waits.ts';
import { ATTENTION_CODES } from '../../../domain/order/readings/attention.ts';
import { VALIDATION_STATUSES } from '../../../domain/order/record/state.ts';
import { Digest, DirectoryId, OrderId, Reference, TargetId } from '../../border/ids.ts';
import { OrderStatus, Utc, Version } from '../../border/wire.ts';
import { Computation } from '../common/computation.ts';
import { DoubtView } from '../common/doubt.ts';
import { FiledByView } from '../common/filed-by.ts';
import { ContinuationView, NeedView, OrderTarget } from '../common/order.ts';
import { PARTY_NAMES } from '../common/party-names.ts';
import { RightsView } from '../common/rights.ts';

const Delivery = z.strictObject({
  /** Number of the message within its order. */
  message: z.int().check(z.minimum(1)),
  type: z.string(),
  endpoint: z.string(),
  /** By which ladder it is tried; left out where an earlier version sent it. */
  urgency: z.optional(z.enum(['emergency', 'urgent', 'routine'])),
  /** `overtaken`: it did not arrive, and nothing is left to tell by it. */
  status: z.enum(['pending', 'delivered', 'given-up', 'overtaken']),
  /** `answer`: the provider said, signed, that it knows; `newer`: a later message tells more; `end`: what it told of is over. */
  overtakenBy: z.optional(z.enum(OVERTAKINGS)),
  attempts: z.int().check(z.minimum(0)),
  attemptedAt: z.optional(Utc),
  /** From then on it is late: people are told, and its order shows `message-undelivered`. */
  lateSince: z.optional(Utc),
  /** Left out once nothing more is tried. */
  nextAttemptAt: z.optional(Utc),
  /** How the last attempt ended: an HTTP status, or a short code for a failure below HTTP. */
  lastOutcome: z.optional(z.string()),
  deliveredAt: z.optional(Utc),
});

/** Another hold of the same data: that it is there, and whom to call. Why the other authority holds it is not told. */
const OverlapEntry = z.strictObject({
  /** To name the other order on the phone. */
  reference: Reference,
  authority: z.strictObject({ id: DirectoryId, name: z.string(), state: z.string() }),
  /** Its round-the-clock desk. */
  contact: z.strictObject({
    name: z.string(),
    telephone: z.strictObject({
      countryCode: z.string(),
      areaCode: z.optional(z.string()),
      number: z.string(),
      ext: z.optional(z.string()),
    }),
    email: z.string(),
  }),
  /** Which targets of this order. */
  targets: z.array(TargetId),
  /** Since when both tell of each other: received by the provider, and in force for an hour since. */
  since: Utc,
  /** Whether the other order is in force now. */
  inForce: z.boolean(),
});

/** `GET /v1/orders/{orderId}`: the order as it stands at this moment, whatever jobs have or have not run. */
export const OrderView = z.strictObject({
  id: OrderId,
  reference: Reference,
  instrument: z.enum(INSTRUMENT_IDS),
  authority: DirectoryId,
  filedBy: FiledByView,
  provider: DirectoryId,
  /** What the directory calls it now; left out once it has it no more. */
  providerName: z.optional(z.string()),
  status: OrderStatus,
  /** Whether the data must be kept now. */
  inForce: z.boolean(),
  /** Left out where nobody ever doubted whose it is. */
  doubt: z.optional(DoubtView),
  emergency: z.boolean(),
  /** The second officer on whose word it was issued, where more was filed than one officer, or one authority, files. */
  secondedBy: z.optional(z.strictObject({ person: z.string(), at: Utc })),
  /** Of an emergency that was issued without that word: whether a second officer saw it since, or until when one should. */
  sight: z.optional(
    z.strictObject({
      status: z.enum(['awaited', 'overdue', 'seen']),
      dueAt: z.optional(Utc),
      person: z.optional(z.string()),
      at: z.optional(Utc),
    }),
  ),
  /** How long the authority asked to hold, in calendar days, where it did. */
  holdDays: z.optional(z.int()),
  version: Version,
  digest: Digest,
  issuedAt: Utc,
  receivedAt: z.optional(Utc),
  period: z.optional(Computation),
  validation: z.strictObject({
    status: z.enum(VALIDATION_STATUSES),
    /** By when it must have been sought, and the reckoning behind it. */
    seek: z.optional(Computation),
    validator: z.optional(DirectoryId),
    /** Of a prior one: the directory has no authority of the name that the form gives, so a reviewer looks at the order. */
    unregistered: z.optional(z.literal(true)),
    at: z.optional(Utc),
    /** Of one that was sought: by when its decision is expected; it is late from then on, and can still be made. */
    decideBy: z.optional(Utc),
  }),
  acknowledgedAt: z.optional(Utc),
  /** `dueAt` is left out while the order is held: that time stands still. */
  acknowledgement: z.strictObject({ status: z.enum(['awaited', 'overdue', 'given']), dueAt: z.optional(Utc) }),
  /** The provider's word that it has the end an extension or continuation set last; left out where none is asked for. */
  endAcknowledgement: z.optional(
    z.strictObject({ status: z.enum(['awaited', 'overdue', 'given']), dueAt: z.optional(Utc), at: z.optional(Utc) }),
  ),
  /** Whether the hold is still needed; left out before a period runs, and where an earlier version began it. */
  need: z.optional(NeedView),
  /** A hold that goes on for a production request; left out of one that is kept by its period. */
  continuation: z.optional(ContinuationView),
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
  attention: z.array(z.enum(ATTENTION_CODES)),
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
  /**
   * Other orders that hold the same data at the same provider: of the same State under the same instrument, or where both registers
   * allow it; the first twenty. None before both are provably received and have been in force for an hour.
   */
  overlaps: z.array(OverlapEntry),
  /** How many more there are. */
  moreOverlaps: z.int().check(z.minimum(0)),
  /** Another State, or somebody under another instrument, holds the same data now: their desk is reached through your own point of contact. */
  heldElsewhere: z.boolean(),
  /** Everything sealed, opened for the issuing side, of lists that grow the latest page and a cursor of what came before; `null` once erased. */
  content: z.nullable(z.record(z.string(), z.unknown())),
});

/** What is known in clear of an order, as it stands at this moment. */
export const OrderEntry = z.strictObject({
  id: OrderId,
  reference: Reference,
  instrument: z.enum(INSTRUMENT_IDS),
  authority: DirectoryId,
  provider: DirectoryId,
  ...PARTY_NAMES,
  status: OrderStatus,
  version: Version,
  issuedAt: Utc,
  endsAt: z.nullable(Utc),
  /** Where its validation stands; left out of rows an earlier version wrote. */
  validation: z.optional(
    z.strictObject({
      status: z.enum(VALIDATION_STATUSES),
      /** When it was sought, or decided. */
      at: z.optional(Utc),
      /** By when the decision that was sought is expected; it is late from then on, and can still be made. */
      decideBy: z.optional(Utc),
    }),
  ),
  /** What a duty officer has to look at now. */
  attention: z.array(z.enum(ATTENTION_CODES)),
  /**
   * By when somebody has to have acted next, or the hold ends; `null` where nothing is waited for, left out of rows an earlier
   * version wrote.
   */
  due: z.optional(
    z.nullable(
      z.strictObject({
        what: z.enum(WAIT_NAMES),
        owedBy: z.enum(['provider', 'contact-point', 'validator', 'reviewer', 'nobody']),
        until: Utc,
      }),
    ),
  ),
});

/** `GET /v1/orders`. */
export const OrderList = z.strictObject({
  orders: z.array(OrderEntry),
  /** To a search by reference that found none: orders of the caller's whose reference is like what was sent. None is meant by itself. */
  didYouMean: z.optional(
    z.array(z.strictObject({ reference: Reference, provider: DirectoryId, issuedOn: z.string() })),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});
export type OrderEntry = z.infer<typeof OrderEntry>;
export type OrderView = z.infer<typeof OrderView>;
export type OrderList = z.infer<typeof OrderList>;
