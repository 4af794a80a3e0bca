import type { DueRow, DueTogether } from '../../domain/delivery/due-row.ts';
import type { Instant } from '../../domain/instant.ts';

/** What tells that something is due. */
export type DueWakeUp = DueRow | DueTogether;

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

/** Carries what is due to those who look at it: commits in one queue, deliveries in another. */
export interface DueQueue {
  /**
   * Queues what is due so that each arrives at its instant.
   *
   * @param delayOf seconds to hold one back, 0 to 900.
   */
  send<W extends DueWakeUp>(wakeUps: readonly W[], delayOf: (wakeUp: W) => number): Promise<void>;
}
