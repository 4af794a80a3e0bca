import { randomUUID } from 'node:crypto';
import { pause, readFailedItems, type SourceDeps } from './event-source.ts';
import type { StreamRecord } from './stream-record.ts';

/** How a mapping treats a batch that fails, and from which shard. */
export interface BatchPolicy {
  readonly id: string;
  readonly streamArn: string;
  readonly shardId: string;
  readonly functionArn: string;
  readonly partialFailures: boolean;
  readonly bisect: boolean;
  /** Tries after the first; Infinity when the template sets none. */
  readonly maxRetries: number;
  /** Records older than this are given up, ms; Infinity when the template sets none. */
  readonly maxAgeMs: number;
  /** Where batches go that are given up, an ARN. */
  readonly onFailure: string | undefined;
}

const BACKOFF_FIRST_MS = 50;
const BACKOFF_LONGEST_MS = 5_000;

/** How many of the records, from the first on, are dealt with. */
async function tryOnce(records: readonly StreamRecord[], policy: BatchPolicy, deps: SourceDeps): Promise<number> {
  let answer: unknown;
  try {
    answer = await deps.invoke({ Records: records.map(({ event }) => event) });
  } catch {
    return 0; // shown by the function's pool
  }
  if (!policy.partialFailures) return records.length;
  const failed = readFailedItems(answer, new Set(records.map(({ sequenceNumber }) => sequenceNumber)));
  if (failed === undefined) return 0;
  const first = records.findIndex(({ sequenceNumber }) => failed.has(sequenceNumber));
  return first === -1 ? records.length : first; // all from the first failure on come again, in order
}

async function giveUp(
  records: readonly StreamRecord[],
  reason: string,
  policy: BatchPolicy,
  deps: SourceDeps,
): Promise<void> {
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return;
  deps.log(`${policy.id}: gave up ${records.length} record(s): ${reason}`);
  if (policy.onFailure === undefined) return;
  await deps.park(policy.onFailure, {
    requestContext: { requestId: randomUUID(), functionArn: policy.functionArn, condition: reason },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: policy.shardId,
      startSequenceNumber: first.sequenceNumber,
      endSequenceNumber: last.sequenceNumber,
      approximateArrivalOfFirstRecord: new Date(first.at).toISOString(),
      approximateArrivalOfLastRecord: new Date(last.at).toISOString(),
      batchSize: records.length,
      streamArn: policy.streamArn,
    },
  });
}

function chooseReason(records: readonly StreamRecord[], retries: number, policy: BatchPolicy): string | undefined {
  if (Date.now() - (records[0]?.at ?? 0) > policy.maxAgeMs) return 'RecordAgeExceeded';
  return retries >= policy.maxRetries ? 'RetryAttemptsExhausted' : undefined;
}

/**
 * Hands a batch to the function until every record of it is dealt with or given up, in order.
 * Ends early, with records left, only when the signal says to stop.
 *
 * @returns whether every record was dealt with or given up.
 */
export async function processBatch(
  records: readonly StreamRecord[],
  policy: BatchPolicy,
  deps: SourceDeps,
  signal: AbortSignal,
): Promise<boolean> {
  let rest = records;
  for (let retries = 0; rest.length > 0; retries += 1) {
    if (signal.aborted) return false;
    const done = await tryOnce(rest, policy, deps);
    rest = rest.slice(done);
    if (rest.length === 0) return true;
    if (done > 0) retries = 0;
    if (done === 0 && policy.bisect && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      const first = await processBatch(rest.slice(0, middle), policy, deps, signal);
      return first && processBatch(rest.slice(middle), policy, deps, signal);
    }
    const reason = chooseReason(rest, retries, policy);
    if (reason !== undefined) {
      await giveUp(rest, reason, policy, deps);
      return true;
    }
    await pause(Math.min(BACKOFF_FIRST_MS * 2 ** retries, BACKOFF_LONGEST_MS), signal);
  }
  return true;
}
