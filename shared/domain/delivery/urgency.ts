import type { SecondedClass } from '../directory/second-officer.ts';
import type { MessageType } from '../order/record/events.ts';
import { isAlive, type OrderState } from '../order/record/state.ts';

/** How much hurry a message is in: by which ladder it is tried. */
export const URGENCIES = ['emergency', 'urgent', 'routine'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How much hurry each message is in that tells of no emergency: what starts a hold or moves its end goes first. */
const URGENCY_OF = {
  'order.issued': 'urgent',
  'order.held': 'urgent',
  'order.extended': 'urgent',
  'order.continued': 'urgent',
  'order.clarified': 'routine',
  'order.released': 'routine',
  'order.withdrawn': 'routine',
  'order.lapsed': 'routine',
  'order.reminder': 'routine',
  'notice.relay-requested': 'routine',
  'challenge.decided': 'routine',
  'message.sent': 'routine',
} as const satisfies Record<MessageType, Urgency>;

/** How much hurry a filing is in: as much as the message that tells of its orders. */
export const urgencyOfFiling = ({ emergency }: Pick<OrderState, 'emergency'>): 'emergency' | SecondedClass =>
  emergency ? 'emergency' : URGENCY_OF['order.issued'];

/** How much hurry a message is in. While the hold of an emergency runs, all that is told of it is one. @param state as the message's own commit left it. */
export const urgencyOf = (type: MessageType, { emergency, phase }: Pick<OrderState, 'emergency' | 'phase'>): Urgency =>
  emergency && isAlive(phase) ? 'emergency' : URGENCY_OF[type];
