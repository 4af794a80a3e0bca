import { DescribeStreamCommand, type DescribeStreamOutput, type Shard } from '@aws-sdk/client-dynamodb-streams';
import { messageOf } from '../base/errors.ts';
import { type EventSource, pause } from './event-source.ts';
import { type ShardContext, ShardReader } from './shard-reader.ts';

const DISCOVER_MS = 2_000;
const DISCOVER_SOON_MS = 40;

/** Starts reading every shard of a stream, each parent before its children. */
export function startStreamSource(context: Omit<ShardContext, 'signal'>): EventSource {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { spec, client, deps } = context;
  const readers = new Map<string, ShardReader>();
  const underWay = new Set<Promise<void>>();

  function start(shard: string): void {
    const reader = new ShardReader(shard, { ...context, signal });
    readers.set(shard, reader);
    const reading = reader.read().finally(() => underWay.delete(reading));
    underWay.add(reading);
  }

  /** A stream gets a new shard every few hours, and keeps each for a day: what it no longer has is not remembered either. */
  function forget(known: ReadonlySet<string | undefined>): void {
    for (const [shard, { closed }] of readers) {
      if (!closed || known.has(shard)) continue;
      readers.delete(shard);
      context.checkpoints.forget(spec.id, shard);
    }
  }

  async function listShards(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let last: string | undefined;
    do {
      const answer: DescribeStreamOutput = await client.send(
        new DescribeStreamCommand({ StreamArn: spec.streamArn, ExclusiveStartShardId: last }),
      );
      shards.push(...(answer.StreamDescription?.Shards ?? []));
      last = answer.StreamDescription?.LastEvaluatedShardId;
    } while (last !== undefined);
    return shards;
  }

  async function discover(): Promise<void> {
    const shards = await listShards();
    for (const { ShardId: shard, ParentShardId: parent } of shards) {
      const isParentDone = parent === undefined || readers.get(parent)?.closed !== false; // unknown: no longer kept
      if (shard !== undefined && !readers.has(shard) && isParentDone) start(shard);
    }
    forget(new Set(shards.map(({ ShardId }) => ShardId)));
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await discover();
      } catch (error) {
        if (!signal.aborted) deps.log(`${spec.id}: ${messageOf(error)}`);
      }
      const isAnyOpen = [...readers.values()].some(({ closed }) => !closed);
      await pause(isAnyOpen ? DISCOVER_MS : DISCOVER_SOON_MS, signal);
    }
  }

  const running = run();
  return {
    id: spec.id,
    idleSince: async (since) => {
      const open = [...readers.values()].filter(({ closed }) => !closed);
      const behind = open.filter(({ emptyAt }) => emptyAt <= since);
      for (const reader of behind) reader.look();
      return open.length > 0 && behind.length === 0;
    },
    stop: async () => {
      stopping.abort();
      for (const reader of readers.values()) reader.look(); // none rests on
      await running;
      await Promise.all(underWay);
    },
  };
}
