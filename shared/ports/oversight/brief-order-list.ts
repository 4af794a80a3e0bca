import type { BriefOrder, BriefOrderRef } from '../../domain/order/readings/listed-brief-order.ts';
import type { Page } from '../page.ts';

/** Orders that their own authority took back at once, of every authority, as oversight reads them. */
export interface BriefOrderList {
  /** Stores an order; one that stands already is the same. */
  put(row: BriefOrder): Promise<void>;
  /** Takes an order out; one that is not there is fine. */
  remove(ref: BriefOrderRef): Promise<void>;
  /** How many there are of an authority. @param officer of those that this person filed. */
  count(authority: string, officer?: string): Promise<number>;
  /**
   * The latest first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100.
   */
  latest(limit: number, cursor?: string): Promise<Page<'orders', BriefOrder>>;
}
