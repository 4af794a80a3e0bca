import { type Instant, plus } from '../instant.ts';
import type { MessageType } from '../order/record/events.ts';
import { isAlive, type OrderState } from '../order/record/state.ts';
import { POLICY } from '../policy.ts';
import type { DeliveredOrder, Delivery, WakeUp } from './delivery.ts';

/** A message that its endpoint should have had by now, as the lists by provider and by authority hold it. */
export interface Undelivered extends Omit<WakeUp, 'alive'>, DeliveredOrder {
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
}: Delivery): Undelivered | undefined =>
  order && { orderId, message, endpoint, createdAt, ...(urgent && { urgent }), ...order };

/** Whether people have to know of it. @param inForce whether its order's data must be kept now. */
export const isUndelivered = ({ status, lateSince, nextAttemptAt }: Delivery, inForce: boolean): boolean =>
  status !== 'delivered' && (nextAttemptAt === null ? inForce : lateSince !== undefined);

/** A sign of life is worth an attempt at what is late, unless one was made a moment ago. */
export const isWorthWaking = ({ status, lateSince, attemptedAt, nextAttemptAt }: Delivery, now: Instant): boolean =>
  status !== 'delivered' &&
  nextAttemptAt !== null &&
  lateSince !== undefined &&
  attemptedAt !== undefined &&
  now >= plus(attemptedAt, POLICY.deliveryWokenAtMostEveryMs);

/** What is owed to others than the one who holds: it does not end with the hold. */
const BEYOND_THE_HOLD: ReadonlySet<MessageType> = new Set([
  'notice.relay-requested',
  'challenge.decided',
  'message.sent',
]);

/**
 * Whether a message that was given up is tried again: while the hold runs any, after its end those that tell of the end or came later,
 * and those about the rights of others. Of an order nobody received nothing is told after its end, and nothing once it is erased.
 *
 * @param state with everything time has done by now.
 */
export function isStillToTell({ type, createdAt }: Delivery, { phase }: OrderState): boolean {
  if (isAlive(phase)) return true;
  return phase.kind === 'ended' && phase.period !== null && (createdAt >= phase.at || BEYOND_THE_HOLD.has(type));
}
