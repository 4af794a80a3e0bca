import type { OrderId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { DeliveryRef } from './delivery.ts';

/** A row of the due index: a hint that something may have to happen, never the truth about it. */
export type DueRow =
  | { readonly kind: 'commit'; readonly orderId: OrderId; readonly version: number; readonly dueAt: Instant }
  | (DeliveryRef & { readonly kind: 'delivery'; readonly dueAt: Instant });
