import type { OrderId } from '../../domain/ids.ts';
import type {
  ListedProviderOrder,
  ListedProviderOrderRef,
  ProviderReference,
} from '../../domain/order/readings/listed-provider-order.ts';
import type { Page } from '../page.ts';

/** The open orders of each provider, and what leads to any of its orders from a reference. */
export interface ProviderOrderList {
  /** Stores a row unless a later version of it stands. */
  put(row: ListedProviderOrder): Promise<void>;
  /** Takes a row off the list unless a later version of it stands. */
  remove(ref: ListedProviderOrderRef): Promise<void>;
  /** Puts up what leads to an order from its reference, whether it is open or not. */
  putReference(ref: ProviderReference): Promise<void>;
  /** Takes it down; one that is not there is fine. */
  removeReference(ref: ProviderReference): Promise<void>;
  /** The provider's orders of a reference, until they are erased: a hint, as the record says what stands. */
  ofReference(provider: string, reference: string, limit: number): Promise<readonly OrderId[]>;
  /**
   * A provider's open orders, oldest first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100.
   */
  of(provider: string, limit: number, cursor?: string): Promise<Page<'orders', ListedProviderOrder>>;
}
