import { type CommitRow, type DeliveryRow, type DueRow, groupByInstant } from '../../domain/delivery/due-row.ts';
import { type Instant, plus, SECOND_MS } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DueIndex, DueQueue } from '../../ports/time/due-index.ts';

export interface SweepDeps {
  readonly index: DueIndex;
  /** Where commits are looked at: what has to happen to an order by its second. */
  readonly commits: DueQueue;
  /** Where deliveries are: after thousands of holds have ended there are thousands of them, and none may keep an end waiting. */
  readonly deliveries: DueQueue;
  readonly clock: Clock;
}

/** A tick a minute looks a little further than the next one, so that no instant falls between two. */
const LOOK_AHEAD_MS = 70 * SECOND_MS;

const MAX_DELAY_S = 900;

/**
 * Queues everything due within the look-ahead, each to arrive at its second and never before it; commits that are due at one instant
 * together.
 *
 * @returns how many rows were queued.
 */
export async function sweepDue({ index, commits, deliveries, clock }: SweepDeps): Promise<number> {
  const until = plus(clock.now(), LOOK_AHEAD_MS);
  const shards = Array.from({ length: index.shards }, (_, shard) => shard);
  const counts = await Promise.all(
    shards.map(async (shard) => {
      let queued = 0;
      for await (const rows of index.dueBy(shard, until)) {
        const now = clock.now();
        const delayOf = ({ dueAt }: { readonly dueAt: Instant }): number =>
          Math.min(MAX_DELAY_S, Math.max(0, Math.ceil((dueAt - now) / SECOND_MS)));
        await commits.send(groupByInstant(rows.filter(isOfCommit)), delayOf);
        await deliveries.send(rows.filter(isOfDelivery), delayOf);
        queued += rows.length;
      }
      return queued;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const isOfCommit = (row: DueRow): row is CommitRow => row.kind === 'commit';
const isOfDelivery = (row: DueRow): row is DeliveryRow => row.kind === 'delivery';
