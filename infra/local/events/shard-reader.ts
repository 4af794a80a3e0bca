import { performance } from 'node:perf_hooks';
import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsOutput,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { messageOf } from '../base/errors.ts';
import { pause, type SourceDeps } from './event-source.ts';
import type { Filter } from './filter-criteria.ts';
import { type BatchPolicy, processBatch } from './stream-batch.ts';
import { type StreamRecord, toStreamRecord } from './stream-record.ts';

/** A table's stream that feeds a function, as the template declares it. */
export interface StreamSourceSpec extends Omit<BatchPolicy, 'shardId'> {
  readonly batchSize: number;
  readonly filter: Filter;
}

/** The last sequence number dealt with, by source and shard: a stopped host takes up where it was. */
export interface Checkpoints {
  get(source: string, shard: string): string | undefined;
  set(source: string, shard: string, sequenceNumber: string): void;
  /** Of a shard that is no longer there. */
  forget(source: string, shard: string): void;
}

export interface ShardContext {
  readonly spec: StreamSourceSpec;
  readonly client: DynamoDBStreamsClient;
  readonly checkpoints: Checkpoints;
  readonly deps: SourceDeps;
  /** How long it is at most between two looks at a stream in which nothing comes, ms; a third of a second when left out. */
  readonly quietMs?: number | undefined;
  readonly signal: AbortSignal;
}

/** A reader that found something, or is asked whether there is something, looks again soon; after that ever later. */
const POLL_MS = { soon: 40, late: 320 };
const AFTER_ERROR_MS = 500;
const FETCH_LIMIT = 1_000;

/** Reads one shard of a stream, in order, until it is closed and empty. */
export class ShardReader {
  readonly #shard: string;
  readonly #context: ShardContext;
  #emptyAt = -1;
  #closed = false;
  /** Whether the last look was answered that what it asked for is no longer kept. */
  #trimmed = false;
  #pollMs = POLL_MS.soon;
  #wake = (): void => undefined;

  constructor(shard: string, context: ShardContext) {
    this.#shard = shard;
    this.#context = context;
  }

  /** Closed by the table, and read to its end. */
  get closed(): boolean {
    return this.#closed;
  }

  /** When the last look began that found nothing (`performance.now()`); -1 while there is something to do. */
  get emptyAt(): number {
    return this.#emptyAt;
  }

  /** Looks now, and often for a while. */
  look(): void {
    this.#pollMs = POLL_MS.soon;
    this.#wake();
  }

  /** Never rejects: what goes wrong is logged and tried again. Ends with the shard, or when the host stops. */
  async read(): Promise<void> {
    const { spec, deps, signal } = this.#context;
    while (!signal.aborted && !this.#closed) {
      const at = performance.now();
      try {
        await this.#follow();
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof TrimmedDataAccessException) {
          await this.#passTrimmed(at);
          continue;
        }
        deps.log(`${spec.id}: ${messageOf(error)}`);
        await pause(AFTER_ERROR_MS, signal); // an iterator that expired is fetched anew
      }
    }
  }

  /**
   * Records are kept for a day. DynamoDB Local says of an iterator past those it still has that it is trimmed, one made from the place read
   * last too: the next one begins at the oldest record. While it says so of that as well, nothing is left until something is written.
   */
  async #passTrimmed(at: number): Promise<void> {
    if (this.#trimmed) {
      this.#emptyAt = at;
      await this.#rest();
    }
    this.#trimmed = true;
  }

  async #follow(): Promise<void> {
    const { client, spec, deps, signal } = this.#context;
    let iterator = await this.#iterator();
    while (iterator !== undefined) {
      const at = performance.now();
      const Limit = FETCH_LIMIT;
      const page: GetRecordsOutput = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit }));
      this.#trimmed = false;
      const records = (page.Records ?? []).map((record) => toStreamRecord(record, spec.streamArn, deps.region));
      this.#emptyAt = records.length > 0 ? -1 : at;
      await this.#hand(records);
      if (records.length === 0) await this.#rest();
      else this.#pollMs = POLL_MS.soon;
      if (signal.aborted) return;
      iterator = page.NextShardIterator;
    }
    this.#closed = true;
  }

  async #rest(): Promise<void> {
    if (this.#context.signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, this.#pollMs);
    this.#pollMs = Math.min(2 * this.#pollMs, this.#context.quietMs ?? POLL_MS.late);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
  }

  /** Ends early when the host stops; the records left are read again after a restart. */
  async #hand(records: readonly StreamRecord[]): Promise<void> {
    const { spec, deps, signal, checkpoints } = this.#context;
    const wanted = records.filter(({ event }) => spec.filter(event));
    for (let i = 0; i < wanted.length; i += spec.batchSize) {
      const batch = wanted.slice(i, i + spec.batchSize);
      if (!(await processBatch(batch, { ...spec, shardId: this.#shard }, deps, signal))) return;
      checkpoints.set(spec.id, this.#shard, batch.at(-1)?.sequenceNumber ?? '');
    }
    const last = records.at(-1);
    if (last !== undefined) checkpoints.set(spec.id, this.#shard, last.sequenceNumber);
  }

  /**
   * Goes on behind what was dealt with last. DynamoDB Local numbers from 1 again once every record of a stream is older than a day and it is
   * started anew: behind the place that was kept nothing would come until it has counted that far, so a stream that holds nothing is followed
   * from its beginning.
   */
  async #iterator(): Promise<string | undefined> {
    const { client, spec, checkpoints } = this.#context;
    const place = { StreamArn: spec.streamArn, ShardId: this.#shard };
    const SequenceNumber = this.#trimmed ? undefined : checkpoints.get(spec.id, this.#shard);
    const beginning = new GetShardIteratorCommand({ ...place, ShardIteratorType: 'TRIM_HORIZON' });
    const { ShardIterator: first } = await client.send(beginning);
    if (SequenceNumber === undefined || first === undefined) return first;
    const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator: first, Limit: 1 }));
    if (Records.length === 0) return first;
    const after = { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber } as const;
    return (await client.send(new GetShardIteratorCommand({ ...place, ...after }))).ShardIterator;
  }
}
