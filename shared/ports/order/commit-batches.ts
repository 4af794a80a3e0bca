import type { DueCommit } from '../../domain/delivery/due-row.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';

/** What became of one commit of a batch; `taken`: its version stands already, by whoever was quicker, this same command perhaps. */
export type Appended = 'stored' | 'taken' | 'failed';

/** A commit's row in the due index, and where it is known to stand. */
export interface SettledRow extends DueCommit {
  readonly from: Instant;
}

/**
 * Commits of many orders at once, for what time does to thousands in one instant. Each is stored, or not, by itself: a batch is no
 * transaction. Reads are strongly consistent. At most `TOGETHER_AT_MOST` at a time, none twice.
 */
export interface CommitBatches {
  /** Those that stand and can be read: each other has to be looked at by itself. */
  readEach(wanted: readonly DueCommit[]): Promise<ReadonlyMap<OrderId, StoredCommit>>;
  /** Stores each commit under its version, where none stands. @returns what became of each, in their order. */
  appendEach(commits: readonly StoredCommit[]): Promise<readonly Appended[]>;
  /**
   * Takes each row out of the due index that stands where it is known to; one that was moved meanwhile is somebody else's.
   *
   * @returns of each, in their order, whether it was seen to.
   */
  settleEach(rows: readonly SettledRow[]): Promise<readonly boolean[]>;
}
