import type { Delivery } from '../../domain/delivery/delivery.ts';
import { findOwner } from '../../domain/delivery/incident.ts';
import type { TaggedAttempt } from '../../domain/delivery/mail-tag.ts';
import { mayBeUnderWay, type Return, recordReturned } from '../../domain/delivery/returned.ts';
import { toUndelivered } from '../../domain/delivery/undelivered.ts';
import { toWakeUp } from '../../domain/delivery/wake-up.ts';
import { type Instant, SECOND_MS } from '../../domain/instant.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { AttemptLog } from '../../ports/delivery/attempt-log.ts';
import type { DeliveryQueue, DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { IncidentKeeper } from '../../ports/delivery/incidents.ts';
import type { Spread } from '../../ports/delivery/spread.ts';
import type { UndeliveredList } from '../../ports/delivery/undelivered-list.ts';

export interface RecordReturnDeps {
  readonly deliveries: Pick<DeliveryStore, 'read' | 'update'>;
  readonly attempts: Pick<AttemptLog, 'add'>;
  readonly undelivered: Pick<UndeliveredList, 'put'>;
  readonly incidents: Pick<IncidentKeeper, 'open'>;
  readonly queue: DeliveryQueue;
  readonly spread: Spread;
  readonly clock: Pick<Clock, 'now'>;
}

/** What became of a delivery whose mail came back, and of the mailbox with it. */
export interface ReturnOutcome {
  /** `late`, `given-up`: with this it became so, and people are to hear of it. */
  readonly outcome: 'failed' | 'late' | 'given-up' | 'nothing-to-do';
  readonly endpoint?: { readonly became: 'failing'; readonly provider: string };
}

/** As far as the queue delays a message; what is due later than that is left to the due index. */
const QUEUE_AT_MOST_S = 900;

/**
 * Marks a delivery as failed whose mail came back, once. What must stand before it says so (the lists of what is late, the incident) is
 * written the same way twice, so that a worker that dies in between is followed by the next.
 *
 * @throws HoldfastError `service-unavailable` (retryable) while the attempt may be under way, and where its delivery moved on: it is looked at again.
 */
export async function recordReturn(
  deps: RecordReturnDeps,
  { number, ...ref }: TaggedAttempt,
  outcome: Return,
): Promise<ReturnOutcome> {
  const found = await deps.deliveries.read(ref);
  const now = deps.clock.now();
  if (found && found.attempts === number && mayBeUnderWay(found, now)) throw lookAgain('the attempt may not be over');
  const next = found && recordReturned(found, number, now, { outcome, jitter: deps.spread(ref, number) });
  if (!next) return { outcome: 'nothing-to-do' };
  const becameLate = next.lateSince !== undefined && found.lateSince === undefined;
  const row = next.lateSince === undefined ? undefined : toUndelivered(next);
  if (row) await deps.undelivered.put(row); // what was delivered was taken off
  const { orderId, order, endpoint, way = 'mail' } = next;
  const isOpened =
    order &&
    (await deps.incidents.open({ owner: findOwner(endpoint, order), endpoint, orderId, openedAt: now, outcome }));
  if (!(await deps.deliveries.update(next, found))) {
    throw lookAgain('the delivery moved on meanwhile');
  }
  // attempts at news are kept nowhere, for a provider reads them, and call nobody
  const isNews = next.type === 'news';
  if (!isNews) await deps.attempts.add({ ...ref, number, at: now, way, address: null, outcome, tookMs: 0 });
  await wakeAgain(deps, next, now);
  if (isNews) return { outcome: 'failed' };
  return {
    outcome: next.status === 'given-up' ? 'given-up' : becameLate ? 'late' : 'failed',
    ...(isOpened && { endpoint: { became: 'failing', provider: order.provider } }),
  };
}

async function wakeAgain({ queue }: RecordReturnDeps, next: Delivery, now: Instant): Promise<void> {
  const seconds = next.nextAttemptAt === null ? 0 : Math.max(0, Math.ceil((next.nextAttemptAt - now) / SECOND_MS));
  if (seconds <= QUEUE_AT_MOST_S) await queue.send(toWakeUp(next), seconds);
}

const lookAgain = (why: string): HoldfastError => new HoldfastError('service-unavailable', why, { retryable: true });
