import type { Delivery } from '../../domain/delivery/delivery.ts';
import { isUrgent } from '../../domain/delivery/lane.ts';
import { urgencyOf } from '../../domain/delivery/urgency.ts';
import { toWakeUp } from '../../domain/delivery/wake-up.ts';
import { dueAfterDispatchOf, dueAtOf, type StoredCommit } from '../../domain/order/commit.ts';
import type { DeliveryQueue, DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { ComposedMessage } from './compose-messages.ts';

export interface HandOnDeps {
  readonly orders: Pick<OrderStore, 'settleDue'>;
  readonly deliveries: Pick<DeliveryStore, 'addIfAbsent'>;
  readonly queue: DeliveryQueue;
  readonly directory: Directory;
  /** Public base address of the API, without a trailing slash. */
  readonly apiUrl: string;
}

/**
 * Hands the messages of a commit on: one delivery per message and endpoint, if it is not there yet, and a wake-up for it.
 * However often it runs, a message keeps its id and its bytes. Then the commit's row in the due index moves on from the
 * dispatch check to what is due next.
 */
export async function handOnMessages(
  deps: HandOnDeps,
  { commit }: StoredCommit,
  messages: readonly ComposedMessage[],
): Promise<void> {
  const due = dueAtOf(commit);
  if (messages.length === 0 || due === undefined) return;
  const { endpoints } = await deps.directory.provider(commit.state.provider);
  const deliveries = messages.flatMap((message) =>
    endpoints.map(
      (endpoint): Delivery => ({
        orderId: commit.orderId,
        message: message.number,
        endpoint: endpoint.id,
        url: endpoint.url,
        type: message.type,
        body: message.body,
        createdAt: commit.at,
        order: { provider: commit.state.provider, authority: commit.state.authority, issuedAt: commit.state.issuedAt },
        ...(isUrgent(commit.state) && { urgent: true }),
        urgency: urgencyOf(message.type, commit.state),
        status: 'pending',
        attempts: 0,
        nextAttemptAt: commit.at,
        deliveredAt: null,
        lastOutcome: null,
      }),
    ),
  );
  await Promise.all(
    deliveries.map(async (delivery) => {
      if (await deps.deliveries.addIfAbsent(delivery)) await deps.queue.send(toWakeUp(delivery), 0);
    }),
  );
  await deps.orders.settleDue(commit.orderId, commit.version, due, dueAfterDispatchOf(commit));
}
