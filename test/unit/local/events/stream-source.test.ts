import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { beforeEach, expect, it, vi } from 'vitest';
import { startStreamSource } from '../../../../infra/local/events/stream-source.ts';

/** It looks at the stream every two seconds where a shard is open. */
const PATIENCE = { timeout: 20_000 };

/** What the stream has; all of it closed, so that it is soon looked at again. */
let shards: string[];
let iterators: string[];
let forgotten: string[];

async function answer(command: unknown): Promise<object> {
  if (command instanceof DescribeStreamCommand) {
    return { StreamDescription: { Shards: shards.map((ShardId) => ({ ShardId })) } };
  }
  if (command instanceof GetShardIteratorCommand) {
    const shard = command.input.ShardId ?? '';
    iterators.push(shard);
    return { ShardIterator: shard };
  }
  return { Records: [] };
}

beforeEach(() => {
  [shards, iterators, forgotten] = [['s1'], [], []];
});

it('remembers no shard that is closed and gone from its stream, and reads none twice that still stands', async () => {
  const source = startStreamSource({
    spec: {
      id: 'source',
      streamArn: 'arn:aws:dynamodb:eu-central-1:000000000000:table/t/stream/s',
      batchSize: 10,
      filter: () => false,
      maxRetries: 0,
      maxAgeMs: Number.POSITIVE_INFINITY,
      functionArn: 'arn:function',
      onFailure: undefined,
      bisect: false,
      partialFailures: false,
    },
    client: { send: answer } as unknown as DynamoDBStreamsClient,
    checkpoints: { get: () => undefined, set: () => undefined, forget: (_, shard) => void forgotten.push(shard) },
    deps: { invoke: async () => undefined, park: async () => undefined, region: 'eu-central-1', log: () => undefined },
  });
  await vi.waitFor(() => expect(iterators).toEqual(['s1']), PATIENCE);
  shards = ['s1', 's2'];
  await vi.waitFor(() => expect(iterators).toEqual(['s1', 's2']), PATIENCE);
  expect(forgotten).toEqual([]);
  shards = ['s2', 's3'];
  await vi.waitFor(() => expect(forgotten).toEqual(['s1']), PATIENCE);
  await vi.waitFor(() => expect(iterators).toEqual(['s1', 's2', 's3']), PATIENCE);
  await source.stop();
  expect(forgotten).toEqual(['s1']);
});
