import type * as z from 'zod/mini';
import type { ObjectionsReading } from '../app/case/read-objections.ts';
import type { ObjectionsRead } from '../contracts/api/providers/objections.ts';
import type { ProviderActor } from '../domain/actor.ts';
import { isInForce } from '../domain/order/life/time.ts';
import { toObjections } from './case.ts';

export function toObjectionsView(reading: ObjectionsReading, by: ProviderActor): z.infer<typeof ObjectionsRead> {
  const { state, now } = reading;
  const { orderId, reference } = state;
  return { orderId, reference, inForce: isInForce(state, now), ...toObjections(reading, by) };
}
