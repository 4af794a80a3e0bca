import { beginAttempt, type DeliveryRef, recordDelivered, recordOvertaken } from '../../domain/delivery/delivery.ts';
import { CALL } from '../../domain/delivery/escalation.ts';
import { isOver } from '../../domain/delivery/undelivered.ts';
import { toWaitingCall } from '../../domain/delivery/waiting-call.ts';
import { SECOND_MS } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CallList } from '../../ports/delivery/call-list.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import { readEnd } from './find-end.ts';

export interface OpenCallDeps {
  readonly orders: Pick<OrderStore, 'latest'>;
  readonly deliveries: Pick<DeliveryStore, 'read' | 'update'>;
  readonly calls: Pick<CallList, 'put' | 'remove'>;
  readonly clock: Clock;
}

/** `call-opened`: a human of the authority is to call, and hears of it now · `overtaken`: nothing is left to call about. */
export type OpenCallOutcome = 'call-opened' | 'overtaken' | 'nothing-to-do';

/** Queues count whole seconds. */
const EARLY_MS = SECOND_MS;

/** What the record says of a call that was put on the list: how it went is said by whoever made it. */
const LISTED = 'listed';

/**
 * Puts a telephone call that is due on the list of its authority, where its message is still to be told. The row stands before its delivery
 * says so: whoever dies in between is followed by another.
 */
export async function openCall(
  { orders, deliveries, calls, clock }: OpenCallDeps,
  { orderId, message }: Omit<DeliveryRef, 'endpoint'>,
): Promise<OpenCallOutcome> {
  const ref = { orderId, message, endpoint: CALL };
  const found = await deliveries.read(ref);
  const call = found && toWaitingCall(found);
  const now = clock.now();
  if (!call || isOver(found.status) || call.since - now > EARLY_MS) return 'nothing-to-do';
  const overtakenBy = await readEnd(orders, found, now);
  if (overtakenBy) {
    await deliveries.update(recordOvertaken(found, overtakenBy), found);
    return 'overtaken';
  }
  await calls.put(call);
  if (await deliveries.update(recordDelivered(beginAttempt(found, now), now, LISTED), found)) return 'call-opened';
  const stored = await deliveries.read(ref);
  if (stored?.status === 'overtaken') await calls.remove(call); // somebody said meanwhile that no call is needed
  return 'nothing-to-do';
}
