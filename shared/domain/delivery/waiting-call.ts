import type { Instant } from '../instant.ts';
import type { MessageType } from '../order/record/events.ts';
import type { Delivery, DeliveryRef } from './delivery.ts';
import type { Urgency } from './urgency.ts';

/** A telephone call that somebody of an authority has to make: its provider was told of a message and did not answer. */
export interface WaitingCall extends Omit<DeliveryRef, 'endpoint'> {
  /** Directory id. */
  readonly authority: string;
  readonly type: MessageType;
  readonly urgency: Urgency;
  /** When the call became due. */
  readonly since: Instant;
}

/** Which call a delivery asks for; `undefined` for one that asks for none. */
export function toWaitingCall(delivery: Delivery): WaitingCall | undefined {
  const { orderId, message, type, order, from, way, urgency = 'urgent' } = delivery;
  if (way !== 'call' || type === 'news' || order === undefined || from === undefined) return undefined;
  return { authority: order.authority, orderId, message, type, urgency, since: from };
}
