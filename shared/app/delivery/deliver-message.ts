import {
  beginAttempt,
  type Delivery,
  isSignOfFailing,
  type Overtaking,
  recordDelivered,
  recordFailed,
  recordOvertaken,
  type WakeUp,
} from '../../domain/delivery/delivery.ts';
import { findOwner } from '../../domain/delivery/incident.ts';
import { readRetryAfter } from '../../domain/delivery/ladder.ts';
import { type Looked, type Measured, measureDelivery } from '../../domain/delivery/measures.ts';
import { isSlow } from '../../domain/delivery/patience.ts';
import { isOver, isWorthWaking, toUndelivered } from '../../domain/delivery/undelivered.ts';
import { toWakeUp } from '../../domain/delivery/wake-up.ts';
import { computeSecondsUntil, type Instant, plus, SECOND_MS } from '../../domain/instant.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { DELIVERY_POLICY } from '../../domain/policy/delivery.ts';
import { isSandbox, isTest } from '../../domain/sandbox.ts';
import type { Clock } from '../../ports/clock.ts';
import type { AnswerSealer } from '../../ports/delivery/answer-sealing.ts';
import type { AttemptLog } from '../../ports/delivery/attempt-log.ts';
import { type DeliveryQueue, type DeliveryStore, QUEUE_AT_MOST_S } from '../../ports/delivery/delivery-store.ts';
import type { IncidentKeeper } from '../../ports/delivery/incidents.ts';
import type { MessageSender, SendOutcome } from '../../ports/delivery/message-sender.ts';
import type { Spread } from '../../ports/delivery/spread.ts';
import type { UndeliveredList } from '../../ports/delivery/undelivered-list.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { WebhookSigner } from '../../ports/signers.ts';
import { rowOf } from '../order/row-of.ts';
import { readEnd } from './find-end.ts';
import { isStillToHear } from './is-still-to-hear.ts';
import { signHeaders } from './sign-headers.ts';
import { wakeUndelivered } from './wake-undelivered.ts';

export interface DeliverDeps {
  readonly orders: Pick<OrderStore, 'latest'>;
  readonly deliveries: DeliveryStore;
  readonly attempts: Pick<AttemptLog, 'add'>;
  readonly undelivered: UndeliveredList;
  readonly incidents: IncidentKeeper;
  readonly queue: DeliveryQueue;
  readonly signer: WebhookSigner;
  readonly sealer: AnswerSealer;
  readonly sender: MessageSender;
  readonly spread: Spread;
  readonly clock: Clock;
  /** Of whatever sends mail: whether somebody still reads where news goes. */
  readonly hasMailbox?: ((delivery: Delivery) => Promise<boolean>) | undefined;
}

/** What became of a wake-up, and of the endpoint with it. */
export interface DeliverOutcome {
  /** `late`, `given-up`: with this attempt it became so, and people are to hear of it · `overtaken`: nothing is left to tell by it. */
  readonly outcome: 'delivered' | 'failed' | 'late' | 'given-up' | 'overtaken' | 'nothing-to-do';
  /** The endpoint began to fail with this attempt, or took a message again; whose it is. */
  readonly endpoint?: { readonly became: 'failing' | 'well'; readonly provider: string };
  /** What is counted of it; nothing where nothing was to do. */
  readonly measured?: Measured;
  /** Whose order it is, and how the attempt ended, as far as one was made: for whoever looks into one. */
  readonly provider?: string;
  readonly code?: string;
}

/** A queue counts whole seconds: a wake-up this much before the attempt's instant is the one meant for it. */
const EARLY_MS = SECOND_MS;

/**
 * Makes one attempt at a delivery that is due, or late at an endpoint that shows a sign of life, and sets the next when it fails. An attempt is claimed before it is made, so
 * two wake-ups send once, and a worker that dies in between is followed by another when its lease is over. Before each but one that follows
 * its commit at once it is asked whether it is still to be told.
 */
export async function deliverMessage(deps: DeliverDeps, wakeUp: WakeUp): Promise<DeliverOutcome> {
  const found = await deps.deliveries.read(wakeUp);
  const startedAt = deps.clock.now();
  if (!found || !isToTry(found, wakeUp, startedAt)) {
    if (found && isOver(found.status)) await takeOffLists(deps, found); // a worker may have died between the two
    return { outcome: 'nothing-to-do' };
  }
  const overtakenBy = await findOvertakingOf(deps, found, startedAt);
  if (overtakenBy) {
    if (await deps.deliveries.update(recordOvertaken(found, overtakenBy), found)) await takeOffLists(deps, found);
    return { outcome: 'overtaken', ...describe(found, { at: startedAt, outcome: 'overtaken' }) };
  }
  const claimed = beginAttempt(found, startedAt);
  const [isClaimed, headers] = await Promise.all([
    deps.deliveries.update(claimed, found),
    signHeaders(deps.signer, claimed, startedAt), // not after the claim: without one, a signature is merely thrown away
  ]);
  if (!isClaimed) return { outcome: 'nothing-to-do' };
  const patience = isSlow(found) && !wakeUp.alive ? 'full' : 'brief'; // whoever shows a sign of life is woken by the lane of all
  const sent = await deps.sender.send(claimed, headers, patience);
  const ended = await keepAttempt(deps, claimed, sent, startedAt);
  const noted = isSuccess(sent) ? await noteSuccess(deps, ended) : await noteFailure(deps, ended, sent);
  const told = { ...describe(claimed, { at: startedAt, outcome: noted.outcome }), code: ended.outcome };
  if (!isOfSandbox(claimed)) return { ...noted, ...told };
  return { outcome: noted.outcome === 'delivered' ? 'delivered' : 'failed', ...told }; // no human hears of it
}

const isOfSandbox = ({ order }: Delivery): boolean => order !== undefined && isSandbox(order);

const describe = (delivery: Delivery, looked: Looked): Pick<DeliverOutcome, 'measured' | 'provider'> => ({
  ...(!(delivery.order && isTest(delivery.order)) && { measured: measureDelivery(delivery, looked) }),
  ...(delivery.order && { provider: delivery.order.provider }),
});

/** An attempt that was made, and the delivery with what was answered. */
interface Ended {
  readonly claimed: Delivery;
  readonly answered: Delivery;
  readonly at: Instant;
  readonly outcome: string;
}

/** What became of the delivery by it. */
type Noted = Pick<DeliverOutcome, 'endpoint'> & { readonly outcome: Looked['outcome'] };

const isSuccess = (sent: SendOutcome): boolean => sent.kind === 'answered' && sent.status >= 200 && sent.status < 300;

async function findOvertakingOf(deps: DeliverDeps, found: Delivery, now: Instant): Promise<Overtaking | undefined> {
  const { type } = found;
  const isPrompt =
    type !== 'news' && found.from === undefined && now <= plus(found.createdAt, DELIVERY_POLICY.firstAttemptWithinMs);
  if (isPrompt && found.attempts === 0) return undefined;
  if (type !== 'news') return await readEnd(deps.orders, found, now);
  const latest = await deps.orders.latest(found.orderId);
  if (!latest) return 'end';
  const { state } = applyTime(rowOf(latest.commit.state), latest.commit.state, now);
  return (await isStillToHear(deps, found, state, now)) ? undefined : 'handled';
}

/** Before what the attempt does to its delivery: one that is not on record must not have counted. */
async function keepAttempt(
  { attempts, sealer, clock }: DeliverDeps,
  claimed: Delivery,
  sent: SendOutcome,
  startedAt: Instant,
): Promise<Ended> {
  const at = clock.now();
  const { orderId, message, endpoint, way = 'webhook', attempts: number } = claimed;
  const outcome = sent.kind === 'answered' ? `${sent.status}` : sent.code;
  if (claimed.type === 'news') return { claimed, answered: claimed, at, outcome }; // which no party asks about
  const text = sent.kind === 'answered' ? sent.text : undefined;
  const tried = { number, at: startedAt, way, address: sent.address ?? null };
  const [sealed] = await Promise.all([
    // words of a stranger are not worth an attempt that would be made again
    text === undefined ? undefined : sealer.seal(orderId, text).catch(() => undefined),
    attempts.add({ orderId, message, endpoint, ...tried, outcome, tookMs: at - startedAt }),
  ]);
  const answered = sealed === undefined ? claimed : { ...claimed, answer: { at, sealed } };
  return { claimed, answered, at, outcome };
}

async function noteSuccess(deps: DeliverDeps, { claimed, answered, at, outcome }: Ended): Promise<Noted> {
  await deps.deliveries.update(recordDelivered(answered, at, outcome), claimed);
  await takeOffLists(deps, claimed);
  const { order, endpoint } = claimed;
  if (!order) return { outcome: 'delivered' };
  const [incident] = await Promise.all([
    deps.incidents.close(findOwner(endpoint, order), endpoint, at),
    wakeUndelivered(deps, order.provider, endpoint),
  ]);
  return { outcome: 'delivered', ...(incident && { endpoint: { became: 'well', provider: order.provider } }) };
}

/** What becomes late stands in the lists before its delivery says so: a worker that dies in between does it again. */
async function noteFailure(
  deps: DeliverDeps,
  { claimed, answered, at, outcome }: Ended,
  sent: SendOutcome,
): Promise<Noted> {
  const retryAfter = sent.kind === 'answered' ? sent.retryAfter : undefined;
  const next = recordFailed(answered, at, {
    outcome,
    retryAfterMs: retryAfter === undefined ? undefined : readRetryAfter(retryAfter, at),
    jitter: deps.spread(claimed, claimed.attempts),
  });
  const becameLate = next.lateSince !== undefined && claimed.lateSince === undefined;
  const row = toUndelivered(next);
  if (becameLate && row) await deps.undelivered.put(row);
  const isOpened = await openIncident(deps, next, at, outcome);
  const isKept = await deps.deliveries.update(next, claimed);
  await (isKept ? wakeAgain(deps, next, at) : leaveAsItEnded(deps, next));
  if (next.type === 'news') return { outcome: 'failed' }; // nobody is called because somebody did not hear that there is news
  const becameGivenUp = next.status === 'given-up' && claimed.status !== 'given-up';
  return {
    outcome: !isKept ? 'failed' : becameGivenUp ? 'given-up' : becameLate ? 'late' : 'failed',
    ...(isOpened && next.order && { endpoint: { became: 'failing', provider: next.order.provider } }),
  };
}

async function wakeAgain({ queue }: DeliverDeps, failed: Delivery, now: Instant): Promise<void> {
  const seconds = failed.nextAttemptAt === null ? QUEUE_AT_MOST_S + 1 : computeSecondsUntil(failed.nextAttemptAt, now);
  if (seconds <= QUEUE_AT_MOST_S) await queue.send(toWakeUp(failed), seconds);
}

/** Somebody came between while the attempt was made: where that ended it, it is late no more. */
async function leaveAsItEnded(deps: DeliverDeps, failed: Delivery): Promise<void> {
  const stored = await deps.deliveries.read(failed);
  if (stored && isOver(stored.status)) await takeOffLists(deps, { ...failed, ...stored });
}

async function openIncident(
  { incidents }: DeliverDeps,
  failed: Delivery,
  openedAt: Instant,
  outcome: string,
): Promise<boolean> {
  if (!failed.order || !isSignOfFailing(failed)) return false;
  const { orderId, order, endpoint } = failed;
  return await incidents.open({ owner: findOwner(endpoint, order), endpoint, orderId, openedAt, outcome });
}

async function takeOffLists({ undelivered }: DeliverDeps, delivery: Delivery): Promise<void> {
  const row = delivery.lateSince === undefined ? undefined : toUndelivered(delivery);
  if (row) await undelivered.remove(row);
}

const isToTry = (delivery: Delivery, { alive }: WakeUp, now: Instant): boolean =>
  isDue(delivery, now) || (alive === true && isWorthWaking(delivery, now));

const isDue = ({ status, nextAttemptAt }: Delivery, now: Instant): boolean =>
  !isOver(status) && nextAttemptAt !== null && nextAttemptAt - now <= EARLY_MS;
