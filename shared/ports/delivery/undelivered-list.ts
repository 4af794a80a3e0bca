import type { WakeUp } from '../../domain/delivery/delivery.ts';
import type { Undelivered } from '../../domain/delivery/undelivered.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';

/** What a list of orders spans, both ends included. */
export interface OrderSpan {
  readonly from: { readonly issuedAt: Instant; readonly orderId: OrderId };
  readonly to: { readonly issuedAt: Instant; readonly orderId: OrderId };
}

/** Messages that are late, by provider and by authority. A row is written before its delivery says so, and goes after it. */
export interface UndeliveredList {
  put(row: Undelivered): Promise<void>;
  remove(row: Undelivered): Promise<void>;
  /**
   * What a provider is owed, oldest first within an endpoint.
   *
   * @param endpoint its id; left out: at any. @param limit how many at most.
   */
  at(provider: string, endpoint: string | undefined, limit: number): Promise<readonly WakeUp[]>;
}

export interface UntoldPage {
  readonly orders: readonly OrderSpan['from'][];
  /** The last of them; `null` where no more follow. */
  readonly next: OrderSpan['from'] | null;
}

/** Which of an authority's orders have a late message. */
export interface UntoldOrders {
  of(authority: string, span: OrderSpan): Promise<ReadonlySet<OrderId>>;
  /**
   * Those orders, newest first, each once on a page.
   *
   * @param limit of messages to look at, 1 to 100; so many orders at most.
   * @param after the order an earlier page gave as `next`.
   */
  page(authority: string, limit: number, after?: OrderSpan['from']): Promise<UntoldPage>;
}
