import { plus, SECOND_MS } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DueIndex, DueQueue } from '../../ports/time/due-index.ts';

export interface SweepDeps {
  readonly index: DueIndex;
  readonly queue: DueQueue;
  readonly clock: Clock;
}

/** A tick a minute looks a little further than the next one, so that no instant falls between two. */
const LOOK_AHEAD_MS = 70 * SECOND_MS;

const MAX_DELAY_S = 900;

/**
 * Queues everything due within the look-ahead, each row to arrive at its second and never before it.
 *
 * @returns how many rows were queued.
 */
export async function sweepDue({ index, queue, clock }: SweepDeps): Promise<number> {
  const until = plus(clock.now(), LOOK_AHEAD_MS);
  const shards = Array.from({ length: index.shards }, (_, shard) => shard);
  const counts = await Promise.all(
    shards.map(async (shard) => {
      let queued = 0;
      for await (const rows of index.dueBy(shard, until)) {
        const now = clock.now();
        await queue.send(rows, ({ dueAt }) => Math.min(MAX_DELAY_S, Math.max(0, Math.ceil((dueAt - now) / SECOND_MS))));
        queued += rows.length;
      }
      return queued;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
