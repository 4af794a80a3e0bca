import type { Instant } from '../instant.ts';
import type { DeliveryRef } from './delivery.ts';
import type { Way } from './way.ts';

/** One attempt at a delivery, kept for as long as its order. */
export interface Attempt extends DeliveryRef {
  /** Which attempt at this delivery it was, from 1. */
  readonly number: number;
  /** When it began. */
  readonly at: Instant;
  readonly way: Way;
  /** The network address that was connected to, or tried; `null` where none was. */
  readonly address: string | null;
  /** An HTTP status, or a short code for a failure below HTTP. */
  readonly outcome: string;
  readonly tookMs: number;
}
