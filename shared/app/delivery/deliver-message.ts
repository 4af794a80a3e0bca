import {
  beginAttempt,
  type Delivery,
  type DeliveryRef,
  recordDelivered,
  recordFailed,
  webhookIdOf,
} from '../../domain/delivery/delivery.ts';
import { type Instant, SECOND_MS } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeliveryQueue, DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { WebhookSender } from '../../ports/delivery/webhook-sender.ts';
import type { WebhookSigner } from '../../ports/signers.ts';

export interface DeliverDeps {
  readonly deliveries: DeliveryStore;
  readonly queue: DeliveryQueue;
  readonly signer: WebhookSigner;
  readonly sender: WebhookSender;
  readonly clock: Clock;
}

export type DeliverOutcome = 'delivered' | 'failed' | 'given-up' | 'nothing-to-do';

/** A queue counts whole seconds: a wake-up this much before the attempt's instant is the one meant for it. */
const EARLY_MS = SECOND_MS;

/**
 * Makes one attempt at a delivery that is due, and sets the next when it fails. An attempt is claimed before it is made, so
 * two wake-ups send once, and a worker that dies in between is followed by another when its lease is over.
 */
export async function deliverMessage(deps: DeliverDeps, ref: DeliveryRef): Promise<DeliverOutcome> {
  const found = await deps.deliveries.read(ref);
  const startedAt = deps.clock.now();
  if (!found || !isDue(found, startedAt)) return 'nothing-to-do';
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
  const next = success ? recordDelivered(claimed, endedAt, word) : recordFailed(claimed, endedAt, word);
  await deps.deliveries.update(next, claimed);
  if (next.nextAttemptAt !== null) await deps.queue.send(ref, computeSecondsUntil(next.nextAttemptAt, endedAt));
  if (next.status === 'pending') return 'failed';
  return next.status;
}

const isDue = ({ status, nextAttemptAt }: Delivery, now: Instant): boolean =>
  status === 'pending' && nextAttemptAt !== null && nextAttemptAt - now <= EARLY_MS;

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
