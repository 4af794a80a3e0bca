import { type Commit, messagesOf } from '../../domain/order/commit.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import { addToFeed, type FeedDeps } from '../feed/add-to-feed.ts';

export interface RetellDeps extends FeedDeps {
  readonly deliveries: Pick<DeliveryStore, 'of'>;
}

/** Puts the messages of a commit into its provider's feed anew, as they were told; what was never handed on is left to be. */
export async function retellMessages({ deliveries, ...deps }: RetellDeps, commit: Commit): Promise<void> {
  const numbers = messagesOf(commit).map(({ number }) => number);
  if (numbers.length === 0) return;
  const { orderId, at, state } = commit;
  const owner = { kind: 'messages', of: state.provider } as const;
  const bodies = new Map((await deliveries.of(orderId)).map(({ message, body }) => [message, body]));
  for (const number of numbers) {
    const body = bodies.get(number);
    if (body !== undefined) await addToFeed(deps, { owner, orderId, number, at, body });
  }
}
