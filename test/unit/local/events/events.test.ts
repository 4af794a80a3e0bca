import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { pause, readFailedItems } from '../../../../infra/local/events/event-source.ts';
import { createFilter } from '../../../../infra/local/events/filter-criteria.ts';
import { type BatchPolicy, processBatch } from '../../../../infra/local/events/stream-batch.ts';
import { type StreamRecord, toStreamRecord } from '../../../../infra/local/events/stream-record.ts';

const commit = { eventName: 'INSERT', dynamodb: { Keys: { pk: { S: 'order#1' } } }, size: 7 };

describe('filter criteria', () => {
  const passes = (pattern: unknown, event: unknown = commit): boolean =>
    createFilter([JSON.stringify(pattern)], 'Here')(event);

  it.each([
    [{ eventName: ['INSERT'] }, true],
    [{ eventName: ['MODIFY', 'REMOVE'] }, false],
    [{ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'order#' }] } } } }, true],
    [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'delivery#' }] } } } }, false],
    [{ dynamodb: { Keys: { pk: { S: [{ suffix: '#1' }] } } } }, true],
    [{ dynamodb: { NewImage: { sealed: [{ exists: false }] } } }, true],
    [{ dynamodb: { Keys: [{ exists: true }] } }, true],
    [{ eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
    [{ eventName: [{ 'anything-but': { prefix: 'INS' } }] }, false],
    [{ eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    [{ size: [{ numeric: ['>', 5, '<=', 7] }] }, true],
    [{ size: [{ numeric: ['>', 7] }] }, false],
    [{ missing: ['x'] }, false],
  ])('%j lets the commit pass: %s', (pattern, expected) => {
    expect(passes(pattern)).toBe(expected);
  });

  it('lets all pass without patterns, and what any pattern lets pass', () => {
    expect(createFilter([], 'Here')({})).toBe(true);
    expect(createFilter(['{"a":[1]}', '{"a":[2]}'], 'Here')({ a: 2 })).toBe(true);
  });

  it.each([
    [{ a: [{ wildcard: 'x*' }] }, 'Here.0.a: filter {"wildcard":"x*"} is not hosted locally'],
    [{ a: 'x' }, 'Here.0.a: a filter needs a list of values here'],
    [{ a: [{ numeric: ['~', 1] }] }, 'Here.0.a: numeric filter cannot be read'],
    [[], 'Here.0: a filter pattern is an object'],
  ])('%j is refused with its place', (pattern, message) => {
    expect(() => createFilter([JSON.stringify(pattern)], 'Here')).toThrow(message);
  });
});

describe('a pause', () => {
  it('leaves nothing on the signal once it is over: a host pauses many times a second', async () => {
    const { signal } = new AbortController();
    const pausing = pause(1, signal);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await pausing;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends with the signal, and does not begin after it', async () => {
    const stopping = new AbortController();
    const pausing = pause(600_000, stopping.signal);
    stopping.abort();
    await pausing;
    await pause(600_000, stopping.signal);
    expect(getEventListeners(stopping.signal, 'abort')).toEqual([]);
  });
});

describe('the items a function names as failed', () => {
  const known = new Set(['1', '2']);

  it.each([
    [undefined, []],
    [null, []],
    [{}, []],
    [{ batchItemFailures: [] }, []],
    [{ batchItemFailures: [{ itemIdentifier: '2' }] }, ['2']],
  ])('%j → %j', (answer, expected) => {
    expect([...(readFailedItems(answer, known) ?? ['all'])]).toEqual(expected);
  });

  it.each([
    { batchItemFailures: 'x' },
    { batchItemFailures: [{}] },
    { batchItemFailures: [{ itemIdentifier: '' }] },
    { batchItemFailures: [{ itemIdentifier: '3' }] },
  ])('%j breaks the agreement: the whole batch failed', (answer) => {
    expect(readFailedItems(answer, known)).toBeUndefined();
  });
});

describe('a batch of a stream', () => {
  const at = Date.now();
  const record = (n: number): StreamRecord => ({
    sequenceNumber: String(n),
    at,
    event: { eventID: String(n), eventName: 'INSERT' },
  });
  const policy: BatchPolicy = {
    id: 'Mapping',
    streamArn: 'arn:stream',
    shardId: 'shard-1',
    functionArn: 'arn:function',
    partialFailures: true,
    bisect: true,
    maxRetries: 1,
    maxAgeMs: Number.POSITIVE_INFINITY,
    onFailure: 'arn:parked',
  };

  /** Hands 1 to 4 over; `handle` sees the ids of each call. */
  async function run(handle: (ids: string[]) => unknown, given: Partial<BatchPolicy> = {}) {
    const calls: string[][] = [];
    const parked: unknown[] = [];
    const invoke = async (event: unknown): Promise<unknown> => {
      const { Records } = event as { Records: { eventID: string }[] };
      const ids = Records.map(({ eventID }) => eventID);
      calls.push(ids);
      return handle(ids);
    };
    const park = async (destination: string, body: unknown): Promise<void> => {
      parked.push([destination, body]);
    };
    const deps = { invoke, park, region: 'eu-central-1', log: () => undefined };
    const done = await processBatch(
      [1, 2, 3, 4].map(record),
      { ...policy, ...given },
      deps,
      new AbortController().signal,
    );
    return { calls, parked, done };
  }

  const fail = (): never => {
    throw new Error('no');
  };

  it('is handed over once when all goes well', async () => {
    expect(await run(() => undefined)).toEqual({ calls: [['1', '2', '3', '4']], parked: [], done: true });
  });

  it('comes again from the first failed record on', async () => {
    let first = true;
    const { calls, parked } = await run(() => {
      if (!first) return undefined;
      first = false;
      return { batchItemFailures: [{ itemIdentifier: '4' }, { itemIdentifier: '3' }] };
    });
    expect(calls).toEqual([
      ['1', '2', '3', '4'],
      ['3', '4'],
    ]);
    expect(parked).toEqual([]);
  });

  it('is halved until the record that cannot be digested stands alone; that one is parked', async () => {
    const { calls, parked, done } = await run((ids) => (ids.includes('3') ? fail() : undefined));
    expect(calls).toEqual([['1', '2', '3', '4'], ['1', '2'], ['3', '4'], ['3'], ['3'], ['4']]);
    expect(parked).toEqual([
      [
        'arn:parked',
        expect.objectContaining({
          requestContext: expect.objectContaining({ condition: 'RetryAttemptsExhausted' }),
          DDBStreamBatchInfo: expect.objectContaining({
            startSequenceNumber: '3',
            endSequenceNumber: '3',
            batchSize: 1,
          }),
        }),
      ],
    ]);
    expect(done).toBe(true);
  });

  it('is parked whole without halving, once its tries are used up', async () => {
    const { calls, parked } = await run(fail, { bisect: false });
    expect(calls).toHaveLength(2);
    expect(parked).toEqual([
      ['arn:parked', expect.objectContaining({ DDBStreamBatchInfo: expect.objectContaining({ batchSize: 4 }) })],
    ]);
  });

  it('is given up when too old', async () => {
    const { calls, parked } = await run(fail, { bisect: false, maxRetries: Number.POSITIVE_INFINITY, maxAgeMs: -1 });
    expect(calls).toHaveLength(1);
    expect(parked).toEqual([
      [
        'arn:parked',
        expect.objectContaining({ requestContext: expect.objectContaining({ condition: 'RecordAgeExceeded' }) }),
      ],
    ]);
  });

  it('carries binary values as base64 and times in seconds', () => {
    const { event, sequenceNumber } = toStreamRecord(
      {
        eventID: 'e',
        eventName: 'INSERT',
        dynamodb: {
          SequenceNumber: '7',
          ApproximateCreationDateTime: new Date(1_700_000_000_400),
          Keys: { pk: { S: 'order#1' } },
          NewImage: {
            sealed: { B: new Uint8Array([1, 2]) },
            list: { L: [{ M: { x: { BS: [new Uint8Array([3])] } } }] },
          },
        },
      },
      'arn:stream',
      'eu-central-1',
    );
    expect(sequenceNumber).toBe('7');
    expect(event.eventSourceARN).toBe('arn:stream');
    expect(event.dynamodb).toEqual({
      SequenceNumber: '7',
      ApproximateCreationDateTime: 1_700_000_000,
      Keys: { pk: { S: 'order#1' } },
      NewImage: { sealed: { B: 'AQI=' }, list: { L: [{ M: { x: { BS: ['Aw=='] } } }] } },
    });
  });
});
