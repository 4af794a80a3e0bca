import { setTimeout as wait } from 'node:timers/promises';
import { HoldfastError } from '../../errors.ts';

const TRIES = 8;
const FIRST_WAIT_MS = 25;

/**
 * Sends a batch, and again what came back unprocessed, after a wait that doubles: a table under load takes a batch in parts.
 *
 * @param send returns what was left, if anything was.
 * @throws HoldfastError `service-unavailable` (retryable) when some of it was never taken.
 */
export async function repeatUntilDone<T extends Readonly<Record<string, unknown>>>(
  whole: T,
  send: (part: T) => Promise<T | undefined>,
): Promise<void> {
  let part: T | undefined = whole;
  for (let tries = 0; tries < TRIES; tries += 1) {
    part = await send(part);
    if (part === undefined || Object.keys(part).length === 0) return;
    await wait(FIRST_WAIT_MS * 2 ** tries);
  }
  throw new HoldfastError('service-unavailable', 'the database took only a part of a batch', { retryable: true });
}
