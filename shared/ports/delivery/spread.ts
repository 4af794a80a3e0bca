import type { DeliveryRef } from '../../domain/delivery/delivery.ts';

/** Where, from -1 to 1, an attempt lands in the room that policy leaves around its place: the same however often it is asked. */
export type Spread = (ref: DeliveryRef, attempt: number) => number;
