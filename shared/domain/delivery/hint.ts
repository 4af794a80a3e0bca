import type { OrderId } from '../ids.ts';

/** Where an emergency was filed a moment ago: where to look, and how often somebody looked and found nothing. */
export interface UrgentHint {
  readonly orderId: OrderId;
  /** From 1; left out: nobody looked yet. */
  readonly looks?: number | undefined;
}
