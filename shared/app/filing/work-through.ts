import { canonicalJson, sha256 } from '../../domain/digest.ts';
import { plus } from '../../domain/instant.ts';
import { DELIVERY_POLICY } from '../../domain/policy/delivery.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';

/** How a row ended. */
export type Worked<R> = { readonly done: R } | { readonly refused: HoldfastError };

/** The key of a row: the same row of the same batch is the same filing, however often and in whatever company it is sent. */
export const keyOfRow = (batchKey: string, row: string): string => `batch-${sha256(canonicalJson([batchKey, row]))}`;

/**
 * Works on rows a few at a time, in their order, each for itself: what one is refused for keeps no other. What time has run out for is not
 * begun, and says so.
 *
 * @throws what nobody expected, once those that were begun have ended.
 */
export async function workThrough<T, R>(
  { clock }: { readonly clock: Clock },
  rows: readonly T[],
  work: (row: T) => Promise<R>,
): Promise<Worked<R>[]> {
  const until = plus(clock.now(), DELIVERY_POLICY.batchBeginsWithinMs);
  const worked: Worked<R>[] = [];
  while (worked.length < rows.length) {
    const few = rows.slice(worked.length, worked.length + DELIVERY_POLICY.batchRowsAtOnce);
    worked.push(...(await Promise.all(few.map((row) => workOn(row, work, clock.now() <= until)))));
  }
  return worked;
}

async function workOn<T, R>(row: T, work: (row: T) => Promise<R>, isInTime: boolean): Promise<Worked<R>> {
  if (!isInTime) return { refused: notReached() };
  try {
    return { done: await work(row) };
  } catch (error) {
    if (error instanceof HoldfastError) return { refused: error };
    throw error;
  }
}

const notReached = (): HoldfastError =>
  new HoldfastError('service-unavailable', 'this row was not begun: send the batch again with the same key', {
    retryable: true,
  });
