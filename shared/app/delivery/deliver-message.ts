import {
  beginAttempt,
  type Delivery,
  recordDelivered,
  recordFailed,
  type WakeUp,
  webhookIdOf,
} from '../../domain/delivery/delivery.ts';
import { isWorthWaking, toUndelivered } from '../../domain/delivery/undelivered.ts';
import { type Instant, SECOND_MS } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeliveryQueue, DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { UndeliveredList } from '../../ports/delivery/undelivered-list.ts';
import type { WebhookSender } from '../../ports/delivery/webhook-sender.ts';
import type { WebhookSigner } from '../../ports/signers.ts';
import { wakeUndelivered } from './wake-undelivered.ts';

export interface DeliverDeps {
  readonly deliveries: DeliveryStore;
  readonly undelivered: UndeliveredList;
  readonly queue: DeliveryQueue;
  readonly signer: WebhookSigner;
  readonly sender: WebhookSender;
  readonly clock: Clock;
}

/** `late`, `given-up`: with this attempt it became so, and people are to hear of it. */
export type DeliverOutcome = 'delivered' | 'failed' | 'late' | 'given-up' | 'nothing-to-do';

/** As far as the queue delays a message; what is due later than that is left to the due index. */
const QUEUE_AT_MOST_S = 900;

/** A queue counts whole seconds: a wake-up this much before the attempt's instant is the one meant for it. */
const EARLY_MS = SECOND_MS;

/**
 * Makes one attempt at a delivery that is due, or late at an endpoint that shows a sign of life, and sets the next when it fails. An attempt is claimed before it is made, so
 * two wake-ups send once, and a worker that dies in between is followed by another when its lease is over.
 */
export async function deliverMessage(deps: DeliverDeps, wakeUp: WakeUp): Promise<DeliverOutcome> {
  const found = await deps.deliveries.read(wakeUp);
  const startedAt = deps.clock.now();
  if (!found || !isToTry(found, wakeUp, startedAt)) {
    if (found?.status === 'delivered') await takeOffLists(deps, found); // a worker may have died between the two
    return 'nothing-to-do';
  }
  const claimed = beginAttempt(found, startedAt);
  const [isClaimed, headers] = await Promise.all([
    deps.deliveries.update(claimed, found),
    signHeaders(deps, claimed, startedAt), // not after the claim: without one, a signature is merely thrown away
  ]);
  if (!isClaimed) return 'nothing-to-do';
  const outcome = await deps.sender.post(claimed.url, headers, claimed.body);
  const endedAt = deps.clock.now();
  const success = outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
  const word = outcome.kind === 'answered' ? `${outcome.status}` : outcome.code;
  if (success) {
    await deps.deliveries.update(recordDelivered(claimed, endedAt, word), claimed);
    await takeOffLists(deps, claimed);
    if (claimed.order) await wakeUndelivered(deps, claimed.order.provider, claimed.endpoint);
    return 'delivered';
  }
  return await noteFailure(deps, claimed, recordFailed(claimed, endedAt, word), endedAt);
}

/** What becomes late stands in the lists before its delivery says so: a worker that dies in between does it again. */
async function noteFailure(
  deps: DeliverDeps,
  claimed: Delivery,
  next: Delivery,
  now: Instant,
): Promise<DeliverOutcome> {
  const becameLate = next.lateSince !== undefined && claimed.lateSince === undefined;
  const row = toUndelivered(next);
  if (becameLate && row) await deps.undelivered.put(row);
  await deps.deliveries.update(next, claimed);
  const { nextAttemptAt } = next;
  const seconds = nextAttemptAt === null ? undefined : computeSecondsUntil(nextAttemptAt, now);
  if (seconds !== undefined && seconds <= QUEUE_AT_MOST_S) {
    await deps.queue.send(next, seconds);
  }
  if (next.status === 'given-up' && claimed.status !== 'given-up') return 'given-up';
  return becameLate ? 'late' : 'failed';
}

async function takeOffLists({ undelivered }: DeliverDeps, delivery: Delivery): Promise<void> {
  const row = delivery.lateSince === undefined ? undefined : toUndelivered(delivery);
  if (row) await undelivered.remove(row);
}

const isToTry = (delivery: Delivery, { alive }: WakeUp, now: Instant): boolean =>
  isDue(delivery, now) || (alive === true && isWorthWaking(delivery, now));

const isDue = ({ status, nextAttemptAt }: Delivery, now: Instant): boolean =>
  status !== 'delivered' && nextAttemptAt !== null && nextAttemptAt - now <= EARLY_MS;

const computeSecondsUntil = (at: Instant, now: Instant): number => Math.max(0, Math.ceil((at - now) / SECOND_MS));

/** Standard Webhooks, asymmetric scheme `v1a`: Ed25519 over `id.timestamp.body`. */
async function signHeaders(
  { signer }: DeliverDeps,
  delivery: Delivery,
  now: Instant,
): Promise<Readonly<Record<string, string>>> {
  const id = webhookIdOf(delivery);
  const timestamp = `${Math.floor(now / SECOND_MS)}`;
  const signature = await signer.sign(Buffer.from(`${id}.${timestamp}.${delivery.body}`));
  return {
    'content-type': 'application/json',
    'user-agent': 'Holdfast/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,${Buffer.from(signature).toString('base64')}`,
  };
}
