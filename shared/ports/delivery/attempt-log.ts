import type { Attempt } from '../../domain/delivery/attempt.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Page } from '../page.ts';

/** Every attempt at the deliveries of an order. */
export interface AttemptLog {
  add(attempt: Attempt): Promise<void>;
  /**
   * Newest first.
   *
   * @param cursor what an earlier page gave as `next`.
   * @throws HoldfastError `invalid-request` for a cursor that no page gave.
   */
  of(orderId: OrderId, limit: number, cursor?: string): Promise<Page<'attempts', Attempt>>;
}
