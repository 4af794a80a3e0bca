import type { ListedProviderOrder, ListedProviderOrderRef } from '../../domain/order/readings/listed-provider-order.ts';
import type { Page } from '../page.ts';

/** The open orders of each provider. */
export interface ProviderOrderList {
  /** Stores a row unless a later version of it stands. */
  put(row: ListedProviderOrder): Promise<void>;
  /** Takes a row off the list unless a later version of it stands. */
  remove(ref: ListedProviderOrderRef): Promise<void>;
  /**
   * A provider's open orders, oldest first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100.
   */
  of(provider: string, limit: number, cursor?: string): Promise<Page<'orders', ListedProviderOrder>>;
}
