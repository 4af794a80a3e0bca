import { type Commit, messagesOf } from '../../domain/order/commit.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import { addToFeed, type FeedDeps } from '../feed/add-to-feed.ts';

export interface RetellDeps extends FeedDeps {
  readonly deliveries: Pick<DeliveryStore, 'of'>;
}

/** Puts the messages of a commit into its provider's feed anew, as they were told and under the ids that they have; what was never handed on is left to be. */
export async function retellMessages({ deliveries, ...deps }: RetellDeps, commit: Commit): Promise<void> {
  const numbers = messagesOf(commit).map(({ number }) => number);
  if (numbers.length === 0) return;
  const { orderId, at, state } = commit;
  const owner = { kind: 'messages', of: state.provider } as const;
  const told = new Map((await deliveries.of(orderId)).map((delivery) => [delivery.message, delivery]));
  for (const number of numbers) {
    const delivery = told.get(number);
    if (delivery === undefined) continue;
    const { body, tells } = delivery;
    await addToFeed(deps, { owner, orderId, number, at, body, ...(tells && { tells }) });
  }
}
