import * as z from 'zod/mini';
import {
  ENDINGS,
  type HoldPeriod,
  type OrderState,
  type Phase,
  type RememberedCommand,
  type SealedEntry,
  type ToldCommit,
  type Validation,
} from '../../domain/order/record/state.ts';
import { StoredInstrument } from './instrument.ts';
import { StoredReviewId, StoredRights } from './rights.ts';
import {
  StoredCategories,
  StoredComputation,
  StoredDigest,
  StoredFiler,
  StoredFilingId,
  StoredInstant,
  StoredIssuer,
  StoredOrderId,
  StoredPart,
  StoredPlaces,
  StoredSeconding,
  StoredSuspensionId,
  StoredVariant,
} from './values.ts';

const period = z.strictObject({
  startedBy: z.enum(['certificate-read', 'acknowledgement']),
  startsAt: StoredInstant,
  ends: StoredComputation,
  extensions: z.int(),
}) satisfies z.core.$ZodType<HoldPeriod>;

const ending = z.enum(ENDINGS);

const confirmation = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('not-owed') }),
  z.strictObject({ status: z.enum(['owed', 'overdue']), dueAt: StoredInstant }),
  z.strictObject({ status: z.literal('confirmed'), at: StoredInstant }),
]);

const phase = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issued'), ends: StoredComputation }),
  z.strictObject({ kind: z.literal('running'), period }),
  z.strictObject({
    kind: z.literal('continued'),
    period,
    since: StoredInstant,
    lapsesAt: StoredInstant,
    renewals: z.optional(z.int()),
    transmission: z.optional(
      z.discriminatedUnion('status', [
        z.strictObject({ status: z.enum(['awaited', 'overdue']), dueAt: StoredInstant }),
        z.strictObject({ status: z.literal('shown'), at: StoredInstant }),
      ]),
    ),
  }),
  z.strictObject({
    kind: z.literal('ended'),
    ending,
    at: StoredInstant,
    reason: z.string(),
    period: z.nullable(period),
    confirmation,
    erasesAt: StoredInstant,
  }),
  z.strictObject({ kind: z.literal('erased'), ending, endedAt: StoredInstant, at: StoredInstant }),
]) satisfies z.core.$ZodType<Phase>;

const validation = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('not-needed') }),
  z.strictObject({
    status: z.literal('prior'),
    validator: z.exactOptional(z.string()),
    unregistered: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ status: z.literal('awaited'), seek: StoredComputation, reminded: z.boolean() }),
  z.strictObject({
    status: z.literal('sought'),
    at: StoredInstant,
    validator: z.string(),
    reminded: z.boolean(),
  }),
  z.strictObject({
    status: z.enum(['granted', 'refused']),
    at: StoredInstant,
    validator: z.string(),
    person: z.exactOptional(z.string()),
  }),
]) satisfies z.core.$ZodType<Validation>;

export const StoredToldCommit = z.strictObject({
  version: z.int(),
  digest: StoredDigest,
}) satisfies z.core.$ZodType<ToldCommit>;

export const StoredRememberedCommand = z.strictObject({
  id: z.string(),
  fingerprint: StoredDigest,
  version: z.int(),
  at: StoredInstant,
}) satisfies z.core.$ZodType<RememberedCommand>;

export const StoredSealedEntry = z.strictObject({
  part: StoredPart,
  version: z.int(),
  about: z.string(),
  review: z.exactOptional(StoredReviewId),
}) satisfies z.core.$ZodType<SealedEntry>;

export const StoredState = z.strictObject({
  orderId: StoredOrderId,
  reference: z.string(),
  filing: StoredFilingId,
  instrument: StoredInstrument,
  authority: z.string(),
  issuer: StoredIssuer,
  officials: z.optional(z.enum(['sealed', 'erased'])),
  filer: z.optional(StoredFiler),
  secondedBy: z.optional(StoredSeconding),
  sight: z.optional(
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.enum(['awaited', 'overdue']), dueAt: StoredInstant }),
      z.strictObject({ status: z.literal('seen'), person: z.string(), at: StoredInstant }),
    ]),
  ),
  doubt: z.optional(
    z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('open'),
        suspension: StoredSuspensionId,
        at: StoredInstant,
        answeredAt: StoredInstant,
        silence: z.enum(['goes-on', 'withdrawn']),
      }),
      z.strictObject({ status: z.literal('confirmed'), at: StoredInstant, person: z.string(), message: z.int() }),
      z.strictObject({ status: z.literal('undone'), at: StoredInstant, message: z.int() }),
      z.strictObject({ status: z.literal('received'), at: StoredInstant }),
    ]),
  ),
  provider: z.string(),
  emergency: z.boolean(),
  holdDays: z.optional(z.int()),
  variant: StoredVariant,
  issuedAt: StoredInstant,
  places: StoredPlaces,
  phase,
  validation,
  validatorInstitution: z.nullable(z.string()),
  acknowledgement: z.discriminatedUnion('status', [
    z.strictObject({ status: z.enum(['awaited', 'overdue']), dueAt: StoredInstant }),
    z.strictObject({ status: z.literal('given'), at: StoredInstant }),
  ]),
  endAcknowledgement: z.optional(
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.enum(['awaited', 'overdue']), dueAt: StoredInstant, message: z.int() }),
      z.strictObject({ status: z.literal('given'), at: StoredInstant, message: z.int() }),
    ]),
  ),
  targets: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      categories: StoredCategories,
      status: z.enum(['ordered', 'preserved', 'not-executed', 'exempt', 'excused', 'let-go', 'released']),
      reasons: z.array(z.string()),
    }),
  ),
  clarification: z.nullable(
    z.strictObject({
      askedAt: StoredInstant,
      targets: z.array(z.string()),
      status: z.enum(['open', 'overdue', 'answered', 'silent']),
      answerBy: z.nullable(StoredComputation),
      answeredAt: z.nullable(StoredInstant),
    }),
  ),
  need: z.optional(
    z.strictObject({
      asksAt: z.array(StoredInstant),
      question: z.nullable(
        z.strictObject({
          askedAt: StoredInstant,
          answerBy: StoredInstant,
          status: z.enum(['open', 'answered', 'silent']),
        }),
      ),
      confirmed: z.int(),
      silent: z.int(),
    }),
  ),
  overlaps: z.exactOptional(
    z.array(
      z.strictObject({
        orderId: StoredOrderId,
        reference: z.string(),
        authority: z.string(),
        targets: z.array(z.string()),
        foundAt: StoredInstant,
      }),
    ),
  ),
  rights: StoredRights,
  messageCount: z.int(),
  told: z.array(StoredToldCommit),
  remembered: z.array(StoredRememberedCommand),
  sealed: z.array(StoredSealedEntry),
  past: z.exactOptional(z.strictObject({ told: z.int(), remembered: z.int(), sealed: z.int() })),
  shares: z.exactOptional(
    z.strictObject({
      since: StoredInstant,
      taken: z.array(z.strictObject({ by: z.string(), room: z.enum(['needed', 'words']), count: z.int() })),
    }),
  ),
}) satisfies z.core.$ZodType<OrderState>;
