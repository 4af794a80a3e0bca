import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../base/ports.ts';

/** A source of events that runs a function until it is stopped. */
export interface EventSource {
  readonly id: string;
  /**
   * Whether nothing waits and nothing is being dealt with. A message that comes back later by its own delay does not count.
   *
   * @param since an instant of `performance.now()`: what was stored before it has been looked for.
   */
  idleSince(since: number): Promise<boolean>;
  /** Ends after the batches in hand. */
  stop(): Promise<void>;
}

/** What every source needs. */
export interface SourceDeps {
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Sends a batch that is given up to its destination, an ARN. */
  readonly park: (destinationArn: string, body: unknown) => Promise<void>;
  readonly region: string;
  readonly log: Log;
}

/**
 * The items a function says it could not deal with (`batchItemFailures`).
 *
 * @returns undefined when the answer breaks the agreement: the whole batch then counts as failed.
 */
export function readFailedItems(answer: unknown, known: ReadonlySet<string>): ReadonlySet<string> | undefined {
  if (answer === null || answer === undefined || answer === '') return new Set();
  if (typeof answer !== 'object' || !('batchItemFailures' in answer)) return new Set();
  const { batchItemFailures: failures } = answer;
  if (failures === null || failures === undefined) return new Set();
  if (!Array.isArray(failures)) return undefined;
  const failed = new Set<string>();
  for (const failure of failures) {
    const id: unknown = typeof failure === 'object' && failure !== null ? failure.itemIdentifier : undefined;
    if (typeof id !== 'string' || !known.has(id)) return undefined;
    failed.add(id);
  }
  return failed;
}

/** Waits, or less when the signal says to stop. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined); // it fails with the signal alone, and keeps no listener on it
}
