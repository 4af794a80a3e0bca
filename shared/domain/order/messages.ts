import { challengeIn, type ReviewId } from '../rights/state.ts';
import { type EventType, MESSAGE_FOR, type MessageType } from './events.ts';
import type { OrderState } from './state.ts';

/**
 * What an event of this order obliges us to tell the provider; `null`: nothing. It hears how its own objections were answered;
 * what a reviewer made of anybody else's, or of a wait with the notice, shows in what becomes of the order.
 *
 * @param state the one after the event, or a later one.
 */
export function messageFor(
  event: { readonly type: EventType; readonly review?: ReviewId },
  { rights }: OrderState,
): MessageType | null {
  const type = MESSAGE_FOR[event.type];
  if (type !== 'challenge.decided') return type;
  return event.review !== undefined && challengeIn(rights, event.review)?.by === 'provider' ? type : null;
}
