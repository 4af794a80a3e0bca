import type { Delivery } from '../../delivery/delivery.ts';
import { stepOf } from '../../delivery/escalation.ts';
import type { Instant } from '../../instant.ts';
import { DELIVERY_POLICY } from '../../policy/delivery.ts';
import type { NoteEvent } from './note-events.ts';

/** A delivery that was made or given up; of one given up, also each attempt since. */
export type EndedDelivery = Pick<
  Delivery,
  'orderId' | 'message' | 'endpoint' | 'attempts' | 'lastOutcome' | 'createdAt' | 'way' | 'from'
> & {
  readonly status: Exclude<Delivery['status'], 'pending'>;
};

/**
 * Notes how a delivery ended. Of the attempts since it was given up it notes those that policy puts on record; how the others ended
 * shows in whether a note follows that it was made.
 *
 * @param givenUpAfter after how many attempts it was given up, where that is on record.
 */
export function noteAttempts(
  { message, endpoint, status, attempts, lastOutcome, way, from }: EndedDelivery,
  givenUpAfter: number | undefined,
  at: Instant,
): NoteEvent[] {
  const step = stepOf({ way, from });
  const ended = { at, message, endpoint, attempts, lastOutcome, ...(step && { step }) };
  if (status === 'delivered') return [{ type: 'delivery.delivered', ...ended }];
  if (givenUpAfter === undefined) return [{ type: 'delivery.given-up', ...ended }];
  const again = attempts - givenUpAfter;
  const isNoted = DELIVERY_POLICY.attemptsAgainOnRecord.some((count) => count === again);
  return isNoted
    ? [{ type: 'delivery.tried-again', at, message, endpoint, attempts, again, ...(step && { step }) }]
    : [];
}
