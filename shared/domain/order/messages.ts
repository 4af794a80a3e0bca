import { challengeIn, type ReviewId } from '../rights/state.ts';
import { type EventType, MESSAGE_FOR, type MessageType } from './events.ts';
import type { OrderState } from './state.ts';

/** Of reviews, a provider hears of its own objections' alone. */
const IN_REVIEWS: readonly MessageType[] = ['challenge.decided', 'message.sent'];

/**
 * What an event of this order obliges us to tell the provider; `null`: nothing. It hears how its own objections were answered, and
 * that somebody spoke to it in their reviews; what a reviewer made of anybody else's, or of a wait with the notice, shows in what
 * becomes of the order.
 *
 * @param state the one after the event, or a later one.
 */
export function messageFor(
  event: { readonly type: EventType; readonly review?: ReviewId; readonly from?: string },
  { rights }: OrderState,
): MessageType | null {
  const { type, review, from } = event;
  const message = MESSAGE_FOR[type];
  if (message === null || !IN_REVIEWS.includes(message)) return message;
  const isItsOwn = review !== undefined && challengeIn(rights, review)?.by === 'provider';
  return isItsOwn && from !== 'provider' ? message : null;
}
