import * as z from 'zod/mini';
import { CaseView } from '../contracts/api/persons/cases.ts';
import { OrderId, Reference } from '../contracts/border/ids.ts';
import { inForce } from '../domain/order/life/time.ts';
import { objectionsOf } from './case.ts';

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

export function objectionsView(reading: Parameters<typeof objectionsOf>[0]): z.infer<typeof ObjectionsRead> {
  const { state, now } = reading;
  const { orderId, reference } = state;
  return { orderId, reference, inForce: inForce(state, now), ...objectionsOf(reading, 'provider') };
}
