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
  readonly deliveries: Pick<DeliveryStore, 'addIfAbsent' | 'read'>;
  readonly queue: DeliveryQueue;
  /** What is about an emergency waits for nothing else. */
  readonly hints: UrgentHintQueue;
  readonly directory: Directory;
  /** Public base address of the API, without a trailing slash. */
  readonly apiUrl: string;
  readonly clock: Clock;
}

/** Hands the messages of a commit on, ahead of all else that is to be done about it. */
export async function handOnMessages(
  deps: HandOnDeps,
  { commit }: StoredCommit,
  messages: readonly ComposedMessage[],
): Promise<void> {
  await addDeliveries(deps, commit, messages);
  await settleMessages(deps, commit);
}

/** Moves the row of a commit in the due index on, from the dispatch check to what is due next. */
export async function settleMessages({ orders }: Pick<HandOnDeps, 'orders'>, commit: Commit): Promise<void> {
  const due = dueAtOf(commit);
  if (due !== undefined) await orders.settleDue(commit.orderId, commit.version, due, dueAfterDispatchOf(commit));
}

/**
 * Adds one delivery per message and endpoint of the first rank, if it is not there yet, and a wake-up for it; and one for each step that
 * follows silence, which begins later. However often it runs, a message keeps its id and its bytes.
 *
 * @returns the messages under the ids that they have: one that was handed on by an earlier version goes on under the id it had.
 */
export async function addDeliveries(
  deps: HandOnDeps,
  commit: Commit,
  messages: readonly ComposedMessage[],
): Promise<readonly ComposedMessage[]> {
  if (messages.length === 0 || dueAtOf(commit) === undefined) return messages;
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
  const standing = await Promise.all(
    deliveries.map(async (delivery) => {
      if (!(await deps.deliveries.addIfAbsent(delivery))) return [delivery];
      await wake(deps, delivery);
      return [];
    }),
  );
  return await keepIds(deps, messages, standing.flat());
}

/** @param standing deliveries that were there already. */
async function keepIds(
  { deliveries }: HandOnDeps,
  messages: readonly ComposedMessage[],
  standing: readonly Delivery[],
): Promise<readonly ComposedMessage[]> {
  const kept = new Map(standing.map((delivery) => [delivery.message, delivery]));
  return await Promise.all(
    messages.map(async (message) => {
      const ref = kept.get(message.number);
      const before = ref && (await deliveries.read(ref));
      return before === undefined ? message : { ...message, body: before.body, tells: before.tells };
    }),
  );
}

const createDelivery = (
  { orderId, at, state }: Commit,
  { number, type, body, tells }: ComposedMessage,
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
  ...(tells && { tells }),
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
