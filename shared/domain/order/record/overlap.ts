import type { OrderId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';

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

/** The same once it is on record. */
export interface FoundOverlap extends Overlap {
  readonly foundAt: Instant;
}
