import type { EventType } from '../../../shared/domain/order/record/events.ts';
import type { OrderStatus } from '../../../shared/domain/order/record/status.ts';
import { edge } from '../world/transitions.ts';

/**
 * What happens, in every run of a thousand seeds, to orders whose hold goes on beyond its period or is over, by how they stand. Chance leads
 * to the other edges there too seldom to be asked of each run.
 */
const AFTER: Readonly<Partial<Record<OrderStatus, readonly EventType[]>>> = {
  continued: [
    'end.acknowledged',
    'review.opened',
    'transmission.shown',
    'renewal.requested',
    'review.assigned',
    'review.decided',
    'end.acknowledgement-overdue',
    'transmission.overdue',
    'need.asked',
    'need.unanswered',
    'notice.given',
    'notice.relay-overdue',
    'review.moved',
    'review.defaulted',
  ],
  lapsed: ['release.confirmed', 'review.assigned', 'release.overdue', 'order.erased'],
  released: [
    'release.confirmed',
    'notice.letter-made',
    'notice.read',
    'notice.relayed',
    'challenge.filed',
    'review.assigned',
    'message.sent',
    'review.decided',
    'release.overdue',
    'order.erased',
    'notice.given',
    'notice.waived',
    'notice.relay-overdue',
    'review.moved',
    'review.defaulted',
  ],
  withdrawn: [
    'release.confirmed',
    'notice.letter-made',
    'challenge.filed',
    'challenge.withdrawn',
    'review.assigned',
    'message.sent',
    'review.decided',
    'release.overdue',
    'order.erased',
    'notice.given',
    'notice.waived',
    'notice.relay-overdue',
    'review.moved',
    'review.defaulted',
  ],
  revoked: ['challenge.filed', 'review.assigned', 'release.overdue', 'notice.relay-overdue'],
  exempt: ['review.assigned', 'release.overdue', 'notice.given', 'notice.relay-overdue', 'review.moved'],
  excused: ['review.assigned'],
  expired: ['order.erased', 'notice.waived'],
  erased: ['officials.erased'],
};

const STATUSES = Object.keys(AFTER) as readonly OrderStatus[];

/** Those edges, as the report names them. */
export const EDGES_AFTER: ReadonlySet<string> = new Set(
  STATUSES.flatMap((status) => (AFTER[status] ?? []).map((event) => edge(status, event))),
);
