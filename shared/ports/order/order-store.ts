import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';

/** The commits of orders, for whoever only reads them. Reads are strongly consistent. */
export interface OrderReader {
  latest(orderId: OrderId): Promise<StoredCommit | undefined>;
  read(orderId: OrderId, version: number): Promise<StoredCommit | undefined>;
  /** Every commit, oldest first. */
  history(orderId: OrderId): AsyncIterable<StoredCommit>;
}

/** The commits of orders, append-only. */
export interface OrderStore extends OrderReader {
  /**
   * Stores the next commit of an order under its version.
   *
   * @returns the commit that stands under it: this one, or an earlier run's of the same command.
   * @throws HoldfastError `order-version-conflict` (retryable) when another command took this version first.
   */
  append(commit: StoredCommit): Promise<StoredCommit>;
  /**
   * Moves a commit's row in the due index from `from` to `to`, or takes it out when there is nothing more to wait for. Does
   * nothing when the row no longer stands at `from`. The commit itself never changes.
   */
  settleDue(orderId: OrderId, version: number, from: Instant, to: Instant | undefined): Promise<void>;
}
