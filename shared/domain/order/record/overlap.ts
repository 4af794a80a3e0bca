import type { OrderId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';

/** Another order that holds some of the same data, as it was found. Whether anybody is told of it is decided at each reading. */
export interface MetOrder {
  readonly orderId: OrderId;
  /** Which of this order's own targets. */
  readonly targets: readonly string[];
  readonly foundAt: Instant;
}

/** The same as earlier versions put it on record, with what they told at once. */
export interface FoundOverlap extends MetOrder {
  /** What to say on the phone. */
  readonly reference: string;
  /** Directory id of the other authority. */
  readonly authority: string;
}

/** The same before it is on record. */
export type Overlap = Omit<FoundOverlap, 'foundAt'>;
