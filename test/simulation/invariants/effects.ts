import type { OrderEvent } from '../../../shared/domain/order/record/events.ts';

/** What stands on record of each act that was accepted. */
export const EFFECTS: Readonly<Record<string, OrderEvent['type']>> = {
  extension: 'order.extended',
  'production-request': 'order.continued',
  release: 'order.released',
  withdrawal: 'order.withdrawn',
  'notice-deferral': 'deferral.requested',
  'order.acknowledged': 'order.acknowledged',
  'order.preserved': 'targets.preserved',
  'clarification.requested': 'clarification.requested',
};
