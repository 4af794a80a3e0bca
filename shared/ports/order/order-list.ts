import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import type { Page } from '../page.ts';

export interface OrderList {
  /** Stores a row unless a later version of it stands. */
  put(row: ListedOrder): Promise<void>;
  /** Stores it likewise in the list of the authority that validated the order, or was asked to. */
  putForValidator(validator: string, row: ListedOrder): Promise<void>;
  /**
   * An authority's orders, newest first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100.
   */
  of(authority: string, limit: number, cursor?: string): Promise<Page<'orders', ListedOrder>>;
  /** The orders that an authority validated, or was asked to, likewise. */
  ofValidator(validator: string, limit: number, cursor?: string): Promise<Page<'orders', ListedOrder>>;
}
