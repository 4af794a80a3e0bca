import type { OrderId } from '../domain/ids.ts';
import type { Instant } from '../domain/instant.ts';
import type { OrderStatus } from '../domain/order/time.ts';

/** An order as a list shows it; rebuilt from the commits, so a little behind them. */
export interface ListedOrder {
  readonly orderId: OrderId;
  readonly reference: string;
  readonly authority: string;
  readonly provider: string;
  readonly instrument: string;
  readonly issuedAt: Instant;
  readonly version: number;
  readonly status: OrderStatus;
  /** The instant at which time ends the hold; `null` once it has ended. */
  readonly endsAt: Instant | null;
}

export interface OrderList {
  /** Stores a row unless a later version of it stands. */
  put(row: ListedOrder): Promise<void>;
  /**
   * An authority's orders, newest first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100.
   */
  of(
    authority: string,
    limit: number,
    cursor?: string,
  ): Promise<{ readonly orders: readonly ListedOrder[]; readonly next: string | null }>;
}
