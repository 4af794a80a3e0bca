import { type Instant, plus } from '../instant.ts';
import { DELIVERY_POLICY } from '../policy/delivery.ts';
import type { DeliveredOrder, Delivery, WakeUp } from './delivery.ts';

/** A message that its endpoint should have had by now, as the lists by provider and by authority hold it. */
export interface Undelivered extends Omit<WakeUp, 'alive' | 'slow' | 'provider'>, DeliveredOrder {
  readonly createdAt: Instant;
}

/** Its row in those lists; `undefined` for a delivery stored before anybody kept whose order it is. */
export const toUndelivered = ({
  orderId,
  message,
  endpoint,
  createdAt,
  order,
  urgent,
  way,
}: Delivery): Undelivered | undefined =>
  order && { orderId, message, endpoint, createdAt, ...(urgent && { urgent }), ...(way && { way }), ...order };

/** Whether it arrived, or need not any more. */
export const isOver = (status: Delivery['status']): boolean => status === 'delivered' || status === 'overtaken';

/** Whether people have to know of it. @param inForce whether its order's data must be kept now. */
export const isUndelivered = ({ status, lateSince, nextAttemptAt }: Delivery, inForce: boolean): boolean =>
  !isOver(status) && (nextAttemptAt === null ? inForce : lateSince !== undefined);

/** A sign of life is worth an attempt at what is late, unless one was made a moment ago. */
export const isWorthWaking = ({ status, lateSince, attemptedAt, nextAttemptAt }: Delivery, now: Instant): boolean =>
  !isOver(status) &&
  nextAttemptAt !== null &&
  lateSince !== undefined &&
  attemptedAt !== undefined &&
  now >= plus(attemptedAt, DELIVERY_POLICY.deliveryWokenAtMostEveryMs);
