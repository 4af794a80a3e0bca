import { type Instant, plus } from '../instant.ts';
import { ATTEMPT_LEASE_MS, type Delivery, type Failure, recordFailed } from './delivery.ts';

/**
 * What is heard of a mail after a relay took it. `bounced`: it does not arrive · `complained`: its reader calls it unwanted, and the relay writes
 * there no more · `delayed`: it has not arrived, and may yet.
 */
export const RETURNS = ['bounced', 'complained', 'delayed'] as const;
export type Return = (typeof RETURNS)[number];

/** Whether an attempt may be under way, as its lease runs: what came of it is not on record yet, and a relay can be quicker than we are. */
export const mayBeUnderWay = ({ status, attemptedAt, nextAttemptAt }: Delivery, now: Instant): boolean =>
  status !== 'overtaken' &&
  attemptedAt !== undefined &&
  nextAttemptAt === plus(attemptedAt, ATTEMPT_LEASE_MS) &&
  now < nextAttemptAt;

/**
 * The delivery after it was heard that the mail of an attempt came back: failed after all, and due again by its ladder. However often that
 * is heard it counts once, and not once a later attempt has begun.
 *
 * @param number of the attempt whose mail it was.
 * @returns `undefined` where it changes nothing.
 */
export function recordReturned(
  delivery: Delivery,
  number: number,
  now: Instant,
  failure: Omit<Failure, 'retryAfterMs'>,
): Delivery | undefined {
  if (delivery.attempts !== number || delivery.status !== 'delivered') return undefined;
  return recordFailed({ ...delivery, status: 'pending', deliveredAt: null }, now, failure);
}
