import type { Instant } from '../../instant.ts';
import { HOLD_POLICY } from '../../policy/holds.ts';
import type { OrderEvent } from '../record/events.ts';
import type { Overlap } from '../record/overlap.ts';
import type { OrderState } from '../record/state.ts';

/** Puts an overlap on record, once, and no more of them than an order remembers. */
export function decideOverlap({ overlaps = [] }: OrderState, overlap: Overlap, now: Instant): OrderEvent[] {
  const { orderId, ...rest } = overlap;
  const isKnown = overlaps.some((known) => known.orderId === orderId);
  const isFull = overlaps.length >= HOLD_POLICY.overlapsShownAtMost;
  return isKnown || isFull ? [] : [{ type: 'overlap.found', at: now, with: orderId, ...rest }];
}
