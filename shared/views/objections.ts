import type * as z from 'zod/mini';
import type { ObjectionsReading } from '../app/case/read-objections.ts';
import type { ObjectionsRead } from '../contracts/api/providers/objections.ts';
import { inForce } from '../domain/order/life/time.ts';
import { objectionsOf } from './case.ts';

export function objectionsView(reading: ObjectionsReading): z.infer<typeof ObjectionsRead> {
  const { state, now } = reading;
  const { orderId, reference } = state;
  return { orderId, reference, inForce: inForce(state, now), ...objectionsOf(reading, 'provider') };
}
