import type { StoredCommit } from '../../domain/order/commit.ts';
import { decideForReviewer } from '../../domain/order/few-decisions.ts';
import type { CommandOf } from '../../domain/order/life/command.ts';
import { REVIEW_ROWS } from '../../domain/order/life/rows/review.ts';
import { SPEECH_ROWS } from '../../domain/order/life/rows/speech.ts';
import { type ActDeps, type ActRequest, actOnOrder } from '../order/act-on-order.ts';

/** What whoever has a review says in it besides deciding. */
export interface Spoken extends Pick<ActRequest, 'orderId' | 'by' | 'idempotencyKey' | 'expectedVersion'> {
  readonly command: CommandOf<'permit-extension' | 'declare-conflict' | 'send-message'>;
  readonly content: unknown;
}

/**
 * Puts on record what a reviewer says in a review.
 *
 * @throws HoldfastError what `actOnOrder` throws.
 */
export async function speakInReview(deps: ActDeps, spoken: Spoken): Promise<StoredCommit> {
  const speaking = { rows: { ...REVIEW_ROWS, ...SPEECH_ROWS }, decide: decideForReviewer };
  return await actOnOrder(speaking, deps, { ...spoken, body: spoken.content });
}
