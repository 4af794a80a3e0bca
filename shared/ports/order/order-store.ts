import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { NextCommit, StoredCommit } from '../../domain/order/commit.ts';
import type { RememberedCommand, SealedEntry, ToldCommit } from '../../domain/order/record/state.ts';

/** The commits of orders, for whoever only reads them. Reads are strongly consistent. */
export interface OrderReader {
  latest(orderId: OrderId): Promise<StoredCommit | undefined>;
  read(orderId: OrderId, version: number): Promise<StoredCommit | undefined>;
  /** Several versions at once, in the order asked for. @throws HoldfastError `record-damaged` when one is missing. */
  readMany(orderId: OrderId, versions: readonly number[]): Promise<StoredCommit[]>;
  /** What the latest state does not list any more; the latest was read before. */
  findPastCommand(orderId: OrderId, commandId: string): Promise<RememberedCommand | undefined>;
  findPastTold(orderId: OrderId, digest: Digest): Promise<ToldCommit | undefined>;
  /** Oldest first. */
  listPastSealed(orderId: OrderId): Promise<SealedEntry[]>;
  /** Every commit, oldest first. @param after from the commit behind this version on; left out: all. */
  history(orderId: OrderId, after?: number): AsyncIterable<StoredCommit>;
}

/** The commits of orders, append-only. */
export interface OrderStore extends OrderReader {
  /**
   * Keeps what the commit leaves out of its lists, then stores the commit under its version.
   *
   * @returns the commit that stands under it: this one, or an earlier run's of the same command.
   * @throws HoldfastError `order-version-conflict` (retryable) when another command took this version first; `may-be-stored` (retryable) when
   * the answer was lost: the same command then meets what stands.
   */
  append(commit: NextCommit): Promise<StoredCommit>;
  /**
   * Moves a commit's row in the due index from `from` to `to`, or takes it out when there is nothing more to wait for. Does
   * nothing when the row no longer stands at `from`. The commit itself never changes.
   */
  settleDue(orderId: OrderId, version: number, from: Instant, to: Instant | undefined): Promise<void>;
}
