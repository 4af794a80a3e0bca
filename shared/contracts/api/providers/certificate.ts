import * as z from 'zod/mini';
import { INSTRUMENT_IDS, type InstrumentId } from '../../../domain/law/instrument-ids.ts';
import { DATA_CATEGORIES } from '../../../domain/law/terms/data-category.ts';
import type { CertificateDocument } from '../../../domain/order/readings/certificate-document.ts';
import { Digest, DirectoryId, OrderId, Reference, TargetId } from '../../border/ids.ts';
import { OrderStatus, Utc, Version } from '../../border/wire.ts';
import { SERVED, type Served } from '../../forms/served.ts';
import { DisputedEndView } from '../common/computation.ts';
import { DoubtView } from '../common/doubt.ts';
import { FiledByView, FilerFindingView } from '../common/filed-by.ts';
import { TARGET_STATES } from '../common/order.ts';

/** The registered authority that filed an order; of each finding about its form a provider has the code and the place. */
export const FiledByServed = z.extend(FiledByView, {
  findings: z.array(z.pick(FilerFindingView, { code: true, pointer: true })),
});

/** What the end of a hold asks of its provider. */
const AfterEndRead = z.strictObject({
  ending: z.enum(['lapsed', 'released', 'withdrawn', 'expired', 'exempt', 'excused', 'revoked']),
  /** Why it ended, as a code. */
  reason: z.string(),
  /**
   * `normal-retention`: your own retention applies again · `delete-or-restrict`: and the data are not used · `destroy`: copies kept for the
   * order alone must go.
   */
  data: z.enum(['normal-retention', 'delete-or-restrict', 'destroy']),
  /** The law, or the policy, that says so. */
  citation: z.string(),
  /** Targets nobody holds any more: to these `data` applies. */
  release: z.array(TargetId),
  /** Targets whose data other orders still hold, or may hold. */
  keep: z.array(
    z.strictObject({
      target: TargetId,
      /** The orders found. */
      heldBy: z.array(OrderId),
      /** Nobody was found, and not everybody was looked at: keep it until a later read says more. */
      why: z.optional(z.enum(['not-all-looked-at'])),
    }),
  ),
});

/** The order in the clear, with the digest to answer to. */
export const OrderServed = z.strictObject({
  orderId: OrderId,
  reference: Reference,
  instrument: z.enum(INSTRUMENT_IDS),
  /** It is a test order of the sandbox, which no authority issued; left out of every other. */
  test: z.optional(z.literal(true)),
  /** Directory id of the authority that filed it. */
  authority: DirectoryId,
  filedBy: FiledByServed,
  /** Your own id in the directory. */
  provider: DirectoryId,
  version: Version,
  /** Quote this one in your messages. */
  digest: Digest,
  status: OrderStatus,
  /** Whether the data must be kept now. */
  inForce: z.boolean(),
  /** Left out where nobody ever doubted whose it is. */
  doubt: z.optional(DoubtView),
  /** Issued without the prior validation that its law asks for. */
  emergency: z.boolean(),
  issuedAt: Utc,
  /** When this was read: what it says of other holds is as of then. */
  readAt: Utc,
  /** `null` before receipt. The end is exclusive; `appliedEndsAt` is the one that counts. */
  period: z.nullable(
    z.strictObject({
      startsAt: Utc,
      /** As the law counts its figure out, before anything moves it. */
      nominalEndsAt: Utc,
      /** Moved where the law moves it: past weekends and holidays, and until two working days lie in the period. */
      appliedEndsAt: Utc,
      /** IANA zone in which days are counted. */
      zone: z.string(),
      /** Version of the rules the ends were computed with. */
      ruleSet: z.string(),
      /** Left out where the end turns on no day that is disputed. */
      disputed: z.optional(DisputedEndView),
    }),
  ),
  /** What the end asks of you; `null` while the order is in force. */
  afterEnd: z.nullable(AfterEndRead),
  /** Other orders in force that oblige you to keep some of the same data, whoever issued them. */
  otherHolds: z.array(
    z.strictObject({
      orderId: OrderId,
      reference: Reference,
      /** Which targets of this order. */
      targets: z.array(TargetId),
    }),
  ),
  /** `in-part`: more orders than these may hold them, and could not be looked at now. */
  otherHoldsLookedAt: z.enum(['all', 'in-part']),
  /** What to keep: target `tN` is the N-th identifier that the form names, counted from 1. */
  targets: z.array(
    z.strictObject({
      id: TargetId,
      /** The kind of identifier, as the form has it. */
      type: z.string(),
      status: z.enum(TARGET_STATES),
      /** What is left of its data to keep, which can be less than the form asked for; none once it is out of the order. */
      categories: z.array(z.enum(DATA_CATEGORIES)),
    }),
  ),
}) satisfies z.core.$ZodType<Omit<CertificateDocument, 'certificate' | 'forms'>>;

/** Compact JWS (RFC 7515): header, payload and signature in base64url, joined by full stops. */
export const CompactJws = z.string().check(z.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/));

/** A later form, such as an extension, with the event it belongs to. */
function laterForm({ later }: Served) {
  const [first, ...others] = Object.entries(later).map(([about, form]) =>
    z.strictObject({ about: z.literal(about), form }),
  );
  if (!first) throw new Error('an answer may always follow');
  return others.length === 0 ? first : z.discriminatedUnion('about', [first, ...others]);
}

function readUnder(instrument: InstrumentId) {
  const served: Served = SERVED[instrument];
  return z.strictObject({
    order: z.extend(OrderServed, {
      instrument: z.literal(instrument),
      forms: z.array(laterForm(served)),
    }),
    certificate: served.certificate,
    jws: CompactJws,
  });
}

/**
 * `GET /v1/provider/orders/{orderId}/certificate`: `certificate` is the form of the instrument that `order.instrument` names,
 * `order.forms` are later ones, oldest first, and `jws` is the same document signed (ES256).
 */
export const CertificateRead = z.union(INSTRUMENT_IDS.map(readUnder));

export type CertificateRead = z.infer<typeof CertificateRead>;
