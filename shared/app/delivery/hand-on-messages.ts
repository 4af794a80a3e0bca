import type { Delivery, ThinMessage } from '../../domain/delivery/delivery.ts';
import { isUrgent } from '../../domain/delivery/lane.ts';
import { urgencyOf } from '../../domain/delivery/urgency.ts';
import { canonicalJson } from '../../domain/digest.ts';
import { toRfc3339 } from '../../domain/instant.ts';
import {
  type Commit,
  dueAfterDispatchOf,
  dueAtOf,
  type Message,
  messagesOf,
  type StoredCommit,
} from '../../domain/order/commit.ts';
import type { MessageType, OrderEvent } from '../../domain/order/record/events.ts';
import { findChallengeOfReview } from '../../domain/order/record/rights.ts';
import type { DeliveryQueue, DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';

export interface HandOnDeps {
  readonly orders: Pick<OrderStore, 'settleDue'>;
  readonly deliveries: Pick<DeliveryStore, 'addIfAbsent'>;
  readonly queue: DeliveryQueue;
  readonly directory: Directory;
  /** Public base address of the API, without a trailing slash. */
  readonly apiUrl: string;
}

const MESSAGES_OF_END: ReadonlySet<MessageType> = new Set(['order.released', 'order.withdrawn', 'order.lapsed']);

/** Whether a commit obliges us to tell that the hold has ended. */
export const tellsOfEnd = (commit: Commit): boolean => messagesOf(commit).some(({ type }) => MESSAGES_OF_END.has(type));

/**
 * Hands the messages of a commit on: one delivery per message and endpoint, if it is not there yet, and a wake-up for it.
 * However often it runs, a message keeps its id and its bytes. Then the commit's row in the due index moves on from the
 * dispatch check to what is due next.
 *
 * @param stillHeld of a commit that tells of an end: whether other orders hold some of the same data.
 */
export async function handOnMessages(deps: HandOnDeps, stored: StoredCommit, stillHeld: boolean): Promise<void> {
  const { commit } = stored;
  const messages = messagesOf(commit);
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
        body: canonicalJson(createThinMessage(deps.apiUrl, stored, message, stillHeld)),
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
      if (await deps.deliveries.addIfAbsent(delivery)) await deps.queue.send(delivery, 0);
    }),
  );
  await deps.orders.settleDue(commit.orderId, commit.version, due, dueAfterDispatchOf(commit));
}

const createThinMessage = (
  apiUrl: string,
  { commit, digest }: StoredCommit,
  { type, event }: Message,
  stillHeld: boolean,
): ThinMessage => ({
  type,
  timestamp: toRfc3339(commit.at),
  data: {
    orderId: commit.orderId,
    reference: commit.state.reference,
    version: commit.version,
    digest,
    certificateUrl: `${apiUrl}/v1/provider/orders/${commit.orderId}/certificate`,
    ...(MESSAGES_OF_END.has(type) && { stillHeld }),
    ...describeObjection(event, commit, apiUrl),
  },
});

/** About an objection of the provider's own: which, and how it was answered. What was said has to be read by a signed request. */
function describeObjection(event: OrderEvent, { orderId, state }: Commit, apiUrl: string) {
  if (event.type !== 'review.decided' && event.type !== 'review.defaulted' && event.type !== 'message.sent') return {};
  const { type, review } = event;
  const challenge = findChallengeOfReview(state.rights, review)?.id;
  if (challenge === undefined) throw new Error(`review ${review} is about no objection`);
  return {
    challenge,
    review,
    ...(type === 'review.decided' && { outcome: event.outcome }),
    ...(type === 'review.defaulted' && { outcome: 'silence' as const }),
    objectionsUrl: `${apiUrl}/v1/provider/orders/${orderId}/objections`,
  };
}
