import type { Delivery } from '../../domain/delivery/delivery.ts';
import { computeBegin, isFirst, listSteps } from '../../domain/delivery/escalation.ts';
import { isUrgent } from '../../domain/delivery/lane.ts';
import { urgencyOf } from '../../domain/delivery/urgency.ts';
import { toWakeUp } from '../../domain/delivery/wake-up.ts';
import { computeSecondsUntil, type Instant } from '../../domain/instant.ts';
import { type Commit, dueAfterDispatchOf, dueAtOf, type StoredCommit } from '../../domain/order/commit.ts';
import { isTest } from '../../domain/sandbox.ts';
import type { Clock } from '../../ports/clock.ts';
import { type DeliveryQueue, type DeliveryStore, QUEUE_AT_MOST_S } from '../../ports/delivery/delivery-store.ts';
import type { UrgentHintQueue } from '../../ports/delivery/hint-queue.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { ComposedMessage } from './compose-messages.ts';

export interface HandOnDeps {
  readonly orders: Pick<OrderStore, 'settleDue'>;
  readonly deliveries: Pick<DeliveryStore, 'addIfAbsent'>;
  readonly queue: DeliveryQueue;
  /** What is about an emergency waits for nothing else. */
  readonly hints: UrgentHintQueue;
  readonly directory: Directory;
  /** Public base address of the API, without a trailing slash. */
  readonly apiUrl: string;
  readonly clock: Clock;
}

/**
 * Hands the messages of a commit on: one delivery per message and endpoint of the first rank, if it is not there yet, and a wake-up for
 * it; and one for each step that follows silence, which begins later. However often it runs, a message keeps its id and its bytes. Then
 * the commit's row in the due index moves on from the dispatch check to what is due next.
 */
export async function handOnMessages(
  deps: HandOnDeps,
  { commit }: StoredCommit,
  messages: readonly ComposedMessage[],
): Promise<void> {
  const due = dueAtOf(commit);
  if (messages.length === 0 || due === undefined) return;
  const { provider, authority } = commit.state;
  const [{ endpoints, reach }, { reach: ofAuthority }] = await Promise.all([
    deps.directory.provider(provider),
    deps.directory.authority(authority),
  ]);
  const reached = { endpoints, provider: reach ?? {}, authority: ofAuthority ?? {} };
  const steps = isTest(commit.state) ? [] : listSteps(reached); // nobody is woken, or called, for a test
  const deliveries = messages.flatMap((message) => [
    ...endpoints.filter(isFirst).map(({ id, url, way }) => createDelivery(commit, message, { endpoint: id, url, way })),
    ...steps.flatMap(({ step, ...target }) => {
      const from = computeBegin(message.type, urgencyOf(message.type, commit.state), step, commit.at);
      return from === undefined ? [] : [createDelivery(commit, message, target, from)];
    }),
  ]);
  await Promise.all(
    deliveries.map(async (delivery) => {
      if (await deps.deliveries.addIfAbsent(delivery)) await wake(deps, delivery);
    }),
  );
  await deps.orders.settleDue(commit.orderId, commit.version, due, dueAfterDispatchOf(commit));
}

const createDelivery = (
  { orderId, at, state }: Commit,
  { number, type, body }: ComposedMessage,
  { endpoint, url, way }: Pick<Delivery, 'endpoint' | 'url' | 'way'>,
  from?: Instant,
): Delivery => ({
  orderId,
  message: number,
  endpoint,
  url,
  ...(way && { way }),
  type,
  body,
  createdAt: at,
  ...(from !== undefined && { from }),
  order: { provider: state.provider, authority: state.authority, issuedAt: state.issuedAt },
  ...(isUrgent(state) && { urgent: true }),
  urgency: urgencyOf(type, state),
  status: 'pending',
  attempts: 0,
  nextAttemptAt: from ?? at,
  deliveredAt: null,
  lastOutcome: null,
});

/** What begins later than a queue delays is left to the due index, and so is a call that is no emergency. */
async function wake({ queue, hints, clock }: HandOnDeps, delivery: Delivery): Promise<void> {
  const { orderId, message, way, urgent, from } = delivery;
  const seconds = from === undefined ? 0 : computeSecondsUntil(from, clock.now());
  if (seconds > QUEUE_AT_MOST_S) return;
  if (way !== 'call') await queue.send(toWakeUp(delivery), seconds);
  else if (urgent) await hints.send({ orderId, call: message }, seconds);
}
