import * as z from 'zod';
import type { DeliveryRef } from '../domain/delivery.ts';
import type { DueRow } from '../domain/due.ts';
import { StoredInstant, StoredOrderId } from './items/values.ts';

/** Queue bodies: where to look, never what stands there. */
const ref = { orderId: StoredOrderId, message: z.int().min(1), endpoint: z.string().min(1) };

export const DeliveryWakeUp = z.strictObject(ref) satisfies z.ZodType<DeliveryRef>;

export const DueWakeUp = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('commit'),
    orderId: StoredOrderId,
    version: z.int().min(1),
    dueAt: StoredInstant,
  }),
  z.strictObject({ kind: z.literal('delivery'), ...ref, dueAt: StoredInstant }),
]) satisfies z.ZodType<DueRow>;
