import type { BriefOrder, BriefOrderRef } from '../../domain/order/readings/listed-brief-order.ts';
import type { Page } from '../page.ts';
import type { CountedByFiler } from './counted-by-filer.ts';

/** Orders that their own authority took back at once, of every authority, as oversight reads them. */
export interface BriefOrderList extends CountedByFiler {
  /** Stores an order; one that stands already is the same. */
  put(row: BriefOrder): Promise<void>;
  /** Takes an order out; one that is not there is fine. */
  remove(ref: BriefOrderRef): Promise<void>;
  /**
   * The latest first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100.
   */
  latest(limit: number, cursor?: string): Promise<Page<'orders', BriefOrder>>;
}
