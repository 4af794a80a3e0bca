import type { ThinMessage } from '../../domain/delivery/delivery.ts';
import { canonicalJson, type Digest, sha256 } from '../../domain/digest.ts';
import { toRfc3339 } from '../../domain/instant.ts';
import { type Commit, type Message, messagesOf, type StoredCommit } from '../../domain/order/commit.ts';
import type { MessageType, OrderEvent } from '../../domain/order/record/events.ts';
import { findChallengeOfReview } from '../../domain/order/record/rights.ts';
import { isSandbox } from '../../domain/sandbox.ts';

const MESSAGES_OF_END: ReadonlySet<MessageType> = new Set(['order.released', 'order.withdrawn', 'order.lapsed']);

/** Whether a commit obliges us to tell that the hold has ended. */
export const tellsOfEnd = (commit: Commit): boolean => messagesOf(commit).some(({ type }) => MESSAGES_OF_END.has(type));

/** A message as every way tells it. */
export interface ComposedMessage extends Pick<Message, 'number' | 'type'> {
  readonly body: string;
  /** As its deliveries have it. */
  readonly tells?: Digest | undefined;
}

/** A message with its bytes, and by them its id. */
export const nameMessage = (message: Omit<ComposedMessage, 'tells'>): ComposedMessage => ({
  ...message,
  tells: sha256(message.body),
});

/**
 * The messages of a commit.
 *
 * @param stillHeld of a commit that tells of an end: whether other orders hold some of the same data.
 */
export const composeMessages = (apiUrl: string, stored: StoredCommit, stillHeld: boolean): ComposedMessage[] =>
  messagesOf(stored.commit).map((message) =>
    nameMessage({
      number: message.number,
      type: message.type,
      body: canonicalJson(createThinMessage(apiUrl, stored, message, stillHeld)),
    }),
  );

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
    ...(isSandbox(commit.state) && { test: true as const }),
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
