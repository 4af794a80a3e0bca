import type { OrderId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import { POLICY } from '../../policy.ts';
import type { OrderEvent } from '../record/events.ts';
import type { OrderState } from '../record/state.ts';

/** Another live hold of the same data, as far as this order's authority may know of it: that it is there, and whom to call. */
export interface Overlap {
  readonly orderId: OrderId;
  /** What to say on the phone. */
  readonly reference: string;
  /** Directory id of the other authority. */
  readonly authority: string;
  /** Which of this order's own targets. */
  readonly targets: readonly string[];
}

/** Puts an overlap on record, once, and no more of them than an order remembers. */
export function decideOverlap({ overlaps = [] }: OrderState, overlap: Overlap, now: Instant): OrderEvent[] {
  const { orderId, ...rest } = overlap;
  const isKnown = overlaps.some((known) => known.orderId === orderId);
  const isFull = overlaps.length >= POLICY.overlapsRememberedAtMost;
  return isKnown || isFull ? [] : [{ type: 'overlap.found', at: now, with: orderId, ...rest }];
}
