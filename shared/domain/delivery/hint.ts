import type { OrderId } from '../ids.ts';

/**
 * Where to look at an emergency ahead of everything else: it was filed a moment ago, or, with `call`, a telephone call about it is due.
 */
export interface UrgentHint {
  readonly orderId: OrderId;
  /** How often somebody looked and found nothing, from 1; left out: nobody looked yet. */
  readonly looks?: number | undefined;
  /** The number of the message that was not answered. */
  readonly call?: number | undefined;
}
