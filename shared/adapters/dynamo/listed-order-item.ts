import * as z from 'zod/mini';
import { StoredInstrument } from '../../contracts/items/instrument.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { WAIT_NAMES } from '../../domain/order/life/waits.ts';
import { ATTENTION_CODES } from '../../domain/order/readings/attention.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import type { Moment } from '../../domain/order/readings/outlook.ts';
import type { Signpost, Trail } from '../../domain/order/readings/signposts.ts';
import { VALIDATION_STATUSES } from '../../domain/order/record/state.ts';
import { ORDER_STATUSES } from '../../domain/order/record/status.ts';

const StoredMoment = z.object({
  from: StoredInstant,
  status: z.enum(ORDER_STATUSES),
  attention: z.array(z.enum(ATTENTION_CODES)),
  due: z.nullable(
    z.strictObject({
      what: z.enum(WAIT_NAMES),
      owedBy: z.enum(['provider', 'contact-point', 'validator', 'reviewer', 'nobody']),
      at: StoredInstant,
    }),
  ),
}) satisfies z.core.$ZodType<Moment>;

/** An order's row in a list. */
export const ListedOrderItem = z.object({
  orderId: StoredOrderId,
  reference: z.string(),
  authority: z.string(),
  provider: z.string(),
  instrument: StoredInstrument,
  issuedAt: StoredInstant,
  version: z.int(),
  status: z.enum(ORDER_STATUSES),
  attention: z.array(z.enum(ATTENTION_CODES)),
  endsAt: z.nullable(
    z.strictObject({ at: StoredInstant, as: z.enum(['lapsed', 'released', 'withdrawn', 'expired', 'exempt']) }),
  ),
  outlook: z.optional(z.tuple([StoredMoment], StoredMoment)),
  validation: z.optional(
    z.object({
      status: z.enum(VALIDATION_STATUSES),
      at: z.optional(StoredInstant),
      decideBy: z.optional(StoredInstant),
    }),
  ),
}) satisfies z.core.$ZodType<ListedOrder>;

const TRAIL = /^(?:(?:status|attention|provider|reference|validation)\/.+|due|behind)$/;

const StoredSignpost = z.strictObject({
  trail: z.custom<Trail>((trail) => typeof trail === 'string' && TRAIL.test(trail)),
  at: StoredInstant,
  since: z.optional(z.int()),
}) satisfies z.core.$ZodType<Signpost>;

/** One that is up, and since which version of its row; not there where an earlier version of Holdfast put it up. */
export type StandingSignpost = z.infer<typeof StoredSignpost>;

/** What leads to a row, and what did until this version of it; not there where an earlier version of Holdfast wrote the row. */
export const SignpostedItem = z.object({
  version: z.int(),
  signposts: z.optional(z.array(StoredSignpost)),
  left: z.optional(z.array(StoredSignpost)),
});

export type SignpostedItem = z.infer<typeof SignpostedItem>;

/** The row that a signpost leads to. */
export const SignpostItem = z.object({ orderId: StoredOrderId, issuedAt: StoredInstant });
