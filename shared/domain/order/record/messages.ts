import { MESSAGE_FOR, type MessageType, type OrderEvent } from './events.ts';
import { findChallengeOfReview } from './rights.ts';
import type { OrderState } from './state.ts';

/**
 * What an event of this order obliges us to tell the provider; `null`: nothing. Of reviews it hears its own objections' alone: how
 * they were answered, and that somebody else spoke there. What a reviewer made of anybody else's, or of a wait with the notice,
 * shows in what becomes of the order.
 *
 * @param state the one after the event, or a later one.
 */
export function messageFor(event: OrderEvent, { rights }: OrderState): MessageType | null {
  switch (event.type) {
    case 'message.sent':
      if (event.from === 'provider') return null;
      break;
    case 'order.doubted':
      return event.told ? MESSAGE_FOR[event.type] : null;
    case 'review.decided':
    case 'review.defaulted':
      break;
    default:
      return MESSAGE_FOR[event.type];
  }
  return findChallengeOfReview(rights, event.review)?.by === 'provider' ? MESSAGE_FOR[event.type] : null;
}
