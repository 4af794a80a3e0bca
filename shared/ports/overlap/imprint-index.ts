import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Imprint } from '../../domain/overlap/imprints.ts';
import type { Page } from '../page.ts';

/** An order with what leads to its rows. */
export interface ImprintedOrder {
  readonly orderId: OrderId;
  readonly issuedAt: Instant;
}

/** An order that an identifier was found in. */
export interface FoundOrder {
  readonly orderId: OrderId;
  /** Ids of its targets that name the identifier. */
  readonly targets: readonly string[];
}

/** What oversight finds orders by, for whoever only asks. Reads are strongly consistent. */
export interface ImprintReader {
  /**
   * The orders that bear an imprint, the latest issued first, every authority's and ended ones too.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  find(imprint: Digest, limit: number, cursor?: string): Promise<Page<'orders', FoundOrder>>;
}

/** Each change is safe to make twice. */
export interface ImprintIndex extends ImprintReader {
  /** Puts up an order's imprints, in place of what was put up of it before. */
  put(order: ImprintedOrder, imprints: readonly Imprint[]): Promise<void>;
  /** Whether an order's imprints were put up. */
  has(orderId: OrderId): Promise<boolean>;
  /** Leaves nothing of an order's imprints. */
  forget(order: ImprintedOrder): Promise<void>;
}
