import type { OrderId } from '../domain/ids.ts';
import type { Instant } from '../domain/instant.ts';

/** A row of the due index: a hint that something may have to happen, never the truth about it. */
export type DueRow =
  | { readonly kind: 'commit'; readonly orderId: OrderId; readonly version: number; readonly dueAt: Instant }
  | {
      readonly kind: 'delivery';
      readonly orderId: OrderId;
      readonly message: number;
      readonly endpoint: string;
      readonly dueAt: Instant;
    };

export interface DueIndex {
  /** How many shards there are; shards are numbered from 0. */
  readonly shards: number;
  /** The rows of one shard due at `until` or earlier, earliest first, in pages. */
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
