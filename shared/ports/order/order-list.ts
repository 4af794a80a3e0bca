import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import type { ListKind, Way } from '../../domain/order/readings/signposts.ts';
import type { Page } from '../page.ts';

/** One list of orders: those an authority issued, or those it validated or was asked to. */
export interface ListOfOrders {
  readonly kind: ListKind;
  /** The authority's directory id. */
  readonly of: string;
}

/** What leads to an order's row, within a list. */
export type ListedOrderRef = Pick<ListedOrder, 'orderId' | 'issuedAt'>;

/** Lists of orders, for whoever looks for one. */
export interface OrderFinder {
  /**
   * An authority's orders, newest first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100.
   */
  of(authority: string, limit: number, cursor?: string): Promise<Page<'orders', ListedOrder>>;
  /** The orders that an authority validated, or was asked to, likewise. */
  ofValidator(validator: string, limit: number, cursor?: string): Promise<Page<'orders', ListedOrder>>;
  /**
   * The rows on one way through a list, in the order of its signposts: of rows that have left the way, none.
   *
   * @param limit of signposts to follow, 1 to 100; so many rows at most.
   * @param after what an earlier page gave as `next`.
   */
  follow(list: ListOfOrders, way: Way, limit: number, after?: string): Promise<Followed>;
  /** The rows of these orders, in their order, as far as the list has come; at most 100. */
  rowsOf(list: ListOfOrders, refs: readonly ListedOrderRef[]): Promise<readonly ListedOrder[]>;
}

export interface Followed {
  readonly orders: readonly ListedOrder[];
  /** How many signposts it took. */
  readonly followed: number;
  /** The place of the last of them; `null` at the way's end. */
  readonly next: string | null;
}

export interface OrderList extends OrderFinder {
  /** Stores a row, and what leads to it, unless a later version of it stands. */
  put(row: ListedOrder): Promise<void>;
  /** Stores it likewise in the list of the authority that validated the order, or was asked to. */
  putForValidator(validator: string, row: ListedOrder): Promise<void>;
}
