import type { StoredCommit } from '../../domain/order/commit.ts';
import type { RightsCommand } from '../../domain/order/life/rights-command.ts';
import { type ActDeps, type ActRequest, actOnOrder } from '../order/act-on-order.ts';
import { SEALED_WORDS } from '../order/sealed-words.ts';

/** What whoever has a review says in it besides deciding. */
export interface Spoken extends Pick<ActRequest, 'orderId' | 'by' | 'idempotencyKey' | 'expectedVersion'> {
  readonly command: Extract<RightsCommand, { readonly type: 'permit-extension' | 'declare-conflict' | 'send-message' }>;
  readonly words: unknown;
}

/**
 * Puts on record what a reviewer says in a review. Statements of several kinds have bodies alike: one is the repeat of another
 * only when its kind and its review are the same too.
 *
 * @throws HoldfastError what `actOnOrder` throws.
 */
export async function speakInReview(deps: ActDeps, spoken: Spoken): Promise<StoredCommit> {
  const { command, words } = spoken;
  return await actOnOrder(deps, { ...spoken, body: [SEALED_WORDS[command.type].about, command.review, words] });
}
