import * as z from 'zod/mini';
import type { MetOrder } from '../../domain/order/record/overlap.ts';
import type { Issue } from '../../domain/overlap/choosing.ts';
import { StoredInstant, StoredOrderId } from './values.ts';

/** What a row of an order holds of another, under that order's id. */
export const MetItem = z.strictObject({
  orderId: StoredOrderId,
  targets: z.array(z.string()),
  foundAt: StoredInstant,
  /** What leads to the other's rows; not there where an earlier version found it. */
  issue: z.optional(
    z.strictObject({ authority: z.string(), issuedAt: StoredInstant }) satisfies z.core.$ZodType<Issue>,
  ),
}) satisfies z.core.$ZodType<MetOrder>;

/** A row of an order, keys and the others aside: one of each other, or of all of them where an earlier version found them. */
export const OverlapsItem = z.object({ orderId: StoredOrderId });
