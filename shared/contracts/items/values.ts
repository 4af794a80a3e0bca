import * as z from 'zod/mini';
import type { Actor } from '../../domain/actor.ts';
import { DIGEST_PATTERN, digest } from '../../domain/digest.ts';
import { type DraftId, type FilingId, isDraftId, type OrderId, type SuspensionId } from '../../domain/ids.ts';
import { instant, LAST_INSTANT } from '../../domain/instant.ts';
import type { Computation } from '../../domain/law/terms/computation.ts';
import { DATA_CATEGORIES } from '../../domain/law/terms/data-category.ts';
import { FILER_FINDING_CODES, type Filer } from '../../domain/order/record/filer.ts';
import { PART_NAMES } from '../../domain/sealing.ts';

/** Values that stored items share. Items are read back through these; one that does not fit is a damaged record. */
export const StoredInstant = z.pipe(
  // checked first: a fault in a stored item is never the caller's
  z.int().check(z.minimum(0), z.maximum(LAST_INSTANT)),
  z.transform(instant),
);
export const StoredDigest = z.pipe(z.string().check(z.regex(DIGEST_PATTERN)), z.transform(digest));
export const StoredOrderId = z.custom<OrderId>((value) => typeof value === 'string' && value.startsWith('ord_'));
export const StoredFilingId = z.custom<FilingId>((value) => typeof value === 'string' && value.startsWith('fil_'));
export const StoredDraftId = z.custom<DraftId>((value) => typeof value === 'string' && isDraftId(value));
export const StoredSuspensionId = z.custom<SuspensionId>((value) => typeof value === 'string' && value.includes('.s'));
export const StoredCategories = z.array(z.enum(DATA_CATEGORIES));
export const StoredPart = z.enum(PART_NAMES);

export const StoredComputation = z.strictObject({
  instrument: z.string(),
  period: z.string(),
  startsAt: StoredInstant,
  zone: z.string(),
  nominalEndsAt: StoredInstant,
  appliedEndsAt: StoredInstant,
  exactEndsAt: z.optional(StoredInstant),
  disputed: z.optional(
    z.strictObject({ days: z.array(z.string()), earlierEndsAt: StoredInstant, laterEndsAt: StoredInstant }),
  ),
  rule: z.string(),
  ruleSet: z.string(),
  calendar: z.nullable(z.strictObject({ state: z.string(), source: z.string() })),
  steps: z.array(z.string()),
  citation: z.string(),
  mark: z.enum(['V', 'P', 'U']),
}) satisfies z.core.$ZodType<Computation>;

const StoredPlace = z.strictObject({ zone: z.string(), state: z.nullable(z.string()) });
export const StoredPlaces = z.strictObject({ hold: StoredPlace, reply: StoredPlace });
export const StoredIssuer = z.strictObject({ person: z.string(), institution: z.string() });

export const StoredSeconding = z.strictObject({ person: z.string(), at: StoredInstant });

export const StoredFiler = z.strictObject({
  name: z.string(),
  filesFor: z.array(z.strictObject({ id: z.string(), name: z.string(), institution: z.string() })),
  findings: z.array(z.strictObject({ code: z.enum(FILER_FINDING_CODES), pointer: z.string() })),
}) satisfies z.core.$ZodType<Filer>;

/** One of a provider's people. Apart from the others, of whom each has a kind of its own. */
const StoredAtDesk = z.strictObject({
  kind: z.literal('provider'),
  provider: z.string(),
  person: z.string(),
  at: z.literal('desk'),
});

const StoredOfKind = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('officer'),
    role: z.enum(['contact-point', 'validator', 'reviewer']),
    authority: z.string(),
    institution: z.string(),
    person: z.string(),
  }),
  z.strictObject({ kind: z.literal('overseer'), authority: z.string(), person: z.string() }),
  z.strictObject({ kind: z.literal('provider'), provider: z.string(), key: z.string() }),
  z.strictObject({ kind: z.literal('person'), orderId: StoredOrderId, under: z.exactOptional(StoredDigest) }),
  z.strictObject({ kind: z.literal('time') }),
  z.strictObject({
    kind: z.literal('system'),
    function: z.enum(['fire-due', 'note-overlaps', 'record-scans', 'hold-doubted-orders']),
  }),
]);

export const StoredActor = z.union([StoredOfKind, StoredAtDesk]) satisfies z.core.$ZodType<Actor>;

export const StoredVariant = z.optional(z.enum(['domestic', 'foreign']));
