import type { MessageType } from '../order/record/events.ts';

/** Every kind of message of an order. */
export const MESSAGE_TYPES = [
  'order.issued',
  'order.held',
  'order.extended',
  'order.continued',
  'order.clarified',
  'order.released',
  'order.withdrawn',
  'order.lapsed',
  'order.reminder',
  'notice.relay-requested',
  'challenge.decided',
  'message.sent',
] as const satisfies readonly MessageType[];
