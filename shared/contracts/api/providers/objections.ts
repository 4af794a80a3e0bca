import * as z from 'zod/mini';
import { OrderId, Reference } from '../../border/ids.ts';
import { CaseView } from '../persons/cases.ts';

const { objecting, challenges, messages } = CaseView.shape;

/** `GET /v1/provider/orders/{orderId}/objections`: the provider's own, what was said of them, and how they were answered. */
export const ObjectionsRead = z.strictObject({
  orderId: OrderId,
  reference: Reference,
  inForce: z.boolean(),
  objecting,
  challenges,
  messages,
});
