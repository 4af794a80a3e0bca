import type { DueRow } from '../../domain/delivery/due-row.ts';
import type { Instant } from '../../domain/instant.ts';

export interface DueIndex {
  /** How many shards there are; shards are numbered from 0. */
  readonly shards: number;
  /**
   * The rows of one shard due at `until` or earlier, earliest first, in pages.
   *
   * @throws HoldfastError `record-damaged`, after all others, when there are rows nobody can read.
   */
  dueBy(shard: number, until: Instant): AsyncIterable<readonly DueRow[]>;
}

export interface DueQueue {
  /**
   * Queues rows so that each arrives at its instant.
   *
   * @param delayOf seconds to hold a row back, 0 to 900.
   */
  send(rows: readonly DueRow[], delayOf: (row: DueRow) => number): Promise<void>;
}
