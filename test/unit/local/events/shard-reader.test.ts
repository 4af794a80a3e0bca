import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ShardReader } from '../../../../infra/local/events/shard-reader.ts';

const MOST_MS = 320;

let looks: number;
let found: object[];
/** What of the shard is older than a day: nothing, what follows the place read last, or all of it. */
let trimmed: 'none' | 'its place' | 'all';
/** From where each look began. */
let begun: (string | undefined)[];
let stopping: AbortController;
let reader: ShardReader;
let reading: Promise<void>;

/** A shard that holds what `found` holds, and counts how often it is looked at. */
async function answer(command: unknown): Promise<object> {
  if (command instanceof GetShardIteratorCommand) return { ShardIterator: command.input.ShardIteratorType };
  if (!(command instanceof GetRecordsCommand)) throw new Error('a reader asks for nothing else');
  looks += 1;
  begun.push(command.input.ShardIterator);
  const isGone = trimmed === 'all' || (trimmed === 'its place' && command.input.ShardIterator !== 'TRIM_HORIZON');
  if (isGone) throw new TrimmedDataAccessException({ message: 'past the oldest record', $metadata: {} });
  const { Limit = found.length } = command.input;
  const isRead = Limit > 1; // one is asked for to see whether there is any
  return { Records: isRead ? found.splice(0) : found.slice(0, 1), NextShardIterator: command.input.ShardIterator };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [looks, found, trimmed, begun, stopping] = [0, [], 'none', [], new AbortController()];
  reader = new ShardReader('shard', { ...context(), signal: stopping.signal });
  reading = reader.read();
});

function context() {
  return {
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
    checkpoints: { get: () => '374', set: () => undefined, forget: () => undefined },
    deps: { invoke: async () => undefined, park: async () => undefined, region: 'eu-central-1', log: () => undefined },
  };
}

afterEach(async () => {
  stopping.abort();
  reader.look();
  await reading;
  vi.useRealTimers();
});

const lookedWithin = async (ms: number): Promise<number> => {
  const before = looks;
  await vi.advanceTimersByTimeAsync(ms);
  return looks - before;
};

describe('a shard where nothing happens', () => {
  it('is looked at ever less often, and never less than three times a second', async () => {
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await lookedWithin(10 * MOST_MS)).toBe(10);
  });

  it('is looked at as seldom as its host is told to, and at once when somebody waits for it', async () => {
    stopping.abort();
    reader.look();
    await reading;
    stopping = new AbortController();
    reader = new ShardReader('shard', { ...context(), quietMs: 1_000, signal: stopping.signal });
    reading = reader.read();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await lookedWithin(10_000)).toBe(10);
    reader.look();
    expect(await lookedWithin(0)).toBe(1);
  });

  it('is looked at once, and often for a while, when somebody waits for it', async () => {
    await vi.advanceTimersByTimeAsync(2_000);
    reader.look();
    expect(await lookedWithin(0)).toBe(1);
    expect(await lookedWithin(MOST_MS)).toBeGreaterThan(1);
  });

  it('is looked at often again once it held something', async () => {
    await vi.advanceTimersByTimeAsync(2_000);
    found.push({ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', Keys: {} } });
    expect(await lookedWithin(2 * MOST_MS)).toBeGreaterThan(3); // twice, when there is nothing
  });
});

it('a shard of which nothing is kept any more is empty, and looked at as such, until something is written', async () => {
  await vi.advanceTimersByTimeAsync(2_000);
  trimmed = 'all';
  const before = performance.now();
  expect(await lookedWithin(2_000)).toBeLessThan(20);
  expect(reader.emptyAt).toBeGreaterThanOrEqual(before);
  trimmed = 'its place'; // what is read begins at the oldest record that is left
  found.push({ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', Keys: {} } });
  await vi.advanceTimersByTimeAsync(MOST_MS);
  expect(found).toEqual([]);
});

it('a reader that is stopped rests no longer', async () => {
  await vi.advanceTimersByTimeAsync(2_000);
  stopping.abort();
  reader.look();
  await expect(reading).resolves.toBeUndefined();
});

describe('where a reader goes on that was stopped', () => {
  const readAnew = async (): Promise<void> => {
    stopping.abort();
    reader.look();
    await reading;
    begun = [];
    stopping = new AbortController();
    reader = new ShardReader('shard', { ...context(), signal: stopping.signal });
    reading = reader.read();
    await vi.advanceTimersByTimeAsync(MOST_MS);
  };

  it('is behind the place it read last', async () => {
    found.push({ eventName: 'INSERT', dynamodb: { SequenceNumber: '373', Keys: {} } });
    await readAnew();
    expect(begun.slice(0, 2)).toEqual(['TRIM_HORIZON', 'AFTER_SEQUENCE_NUMBER']);
  });

  it('is the beginning of a stream that holds nothing: its numbers may begin again', async () => {
    await readAnew();
    expect(new Set(begun)).toEqual(new Set(['TRIM_HORIZON']));
  });
});
