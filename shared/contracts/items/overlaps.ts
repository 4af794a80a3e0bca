import * as z from 'zod/mini';
import type { MetOrder } from '../../domain/order/record/overlap.ts';
import { StoredInstant, StoredOrderId } from './values.ts';

/** What an order's row holds of one other, under that order's id. */
export const MetItem = z.strictObject({
  orderId: StoredOrderId,
  targets: z.array(z.string()),
  foundAt: StoredInstant,
}) satisfies z.core.$ZodType<MetOrder>;

/** An order's row, keys and the others aside. */
export const OverlapsItem = z.object({ orderId: StoredOrderId });
