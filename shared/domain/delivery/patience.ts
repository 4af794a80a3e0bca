import type { Delivery } from './delivery.ts';

/** How an attempt ends that nobody answered in time. */
const TIMED_OUT = 'timeout';

/** Whether its endpoint let the last attempt wait in vain: the next goes by the slow lane, where there is one. */
export const isSlow = ({ way, lastOutcome }: Pick<Delivery, 'way' | 'lastOutcome'>): boolean =>
  (way ?? 'webhook') === 'webhook' && lastOutcome === TIMED_OUT;
