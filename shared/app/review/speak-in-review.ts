import type { StoredCommit } from '../../domain/order/commit.ts';
import type { RightsCommand } from '../../domain/order/life/rights-command.ts';
import { type ActDeps, type ActRequest, actOnOrder } from '../order/act-on-order.ts';

/** What whoever has a review says in it besides deciding. */
export interface Spoken extends Pick<ActRequest, 'orderId' | 'by' | 'idempotencyKey' | 'expectedVersion'> {
  readonly command: Extract<RightsCommand, { readonly type: 'permit-extension' | 'declare-conflict' | 'send-message' }>;
  readonly content: unknown;
}

/**
 * Puts on record what a reviewer says in a review.
 *
 * @throws HoldfastError what `actOnOrder` throws.
 */
export async function speakInReview(deps: ActDeps, spoken: Spoken): Promise<StoredCommit> {
  return await actOnOrder(deps, { ...spoken, body: spoken.content });
}
