import * as z from 'zod/mini';
import type { Attempt } from '../../domain/delivery/attempt.ts';
import { WAYS } from '../../domain/delivery/way.ts';
import { StoredInstant, StoredOrderId } from './values.ts';

/** An attempt at a delivery as the table holds it, keys aside. */
export const AttemptItem = z.object({
  orderId: StoredOrderId,
  message: z.int(),
  endpoint: z.string(),
  number: z.int(),
  at: StoredInstant,
  way: z.enum(WAYS),
  address: z.nullable(z.string()),
  outcome: z.string(),
  tookMs: z.int(),
}) satisfies z.core.$ZodType<Attempt>;
