import type { Measured } from '../../delivery/measures.ts';
import { isTest } from '../../sandbox.ts';
import type { Commit } from '../commit.ts';

/** How old an order was when its provider acknowledged it, where this commit is that it did; of a test nothing is measured. */
export function measureAcknowledgement({
  at,
  events,
  state,
}: Pick<Commit, 'at' | 'events' | 'state'>): Measured | undefined {
  if (isTest(state) || !events.some(({ type }) => type === 'order.acknowledged')) return undefined;
  return {
    at,
    by: { class: state.emergency ? 'emergency' : 'urgent' }, // as its first message went
    values: { acknowledgedAfter: at - state.issuedAt },
  };
}
