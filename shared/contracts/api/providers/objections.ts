import * as z from 'zod/mini';
import { OrderId, Reference } from '../../border/ids.ts';
import { ANSWERED_OBJECTIONS } from '../common/answered-objections.ts';

/** `GET /v1/provider/orders/{orderId}/objections`: the provider's own, what was said of them, and how they were answered. */
export const ObjectionsRead = z.strictObject({
  orderId: OrderId,
  reference: Reference,
  inForce: z.boolean(),
  ...ANSWERED_OBJECTIONS,
});

export type ObjectionsRead = z.infer<typeof ObjectionsRead>;
