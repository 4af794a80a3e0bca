import type { StoredCommit } from '../../domain/order/commit.ts';
import type { Deciding } from '../../domain/order/decide.ts';
import { decideForMessages, type MessageCommandType } from '../../domain/order/few-decisions.ts';
import { NOTICE_ROWS } from '../../domain/order/life/rows/notice.ts';
import { OBJECTION_ROWS } from '../../domain/order/life/rows/objection.ts';
import { PROVIDER_ROWS } from '../../domain/order/life/rows/provider.ts';
import { SPEECH_ROWS } from '../../domain/order/life/rows/speech.ts';
import { type ActRequest, actOnOrder } from '../order/act-on-order.ts';
import { fileObjection, type ObjectionDeps } from './file-objection.ts';

const IN_MESSAGES: Deciding<MessageCommandType> = {
  rows: { ...PROVIDER_ROWS, ...NOTICE_ROWS, ...OBJECTION_ROWS, ...SPEECH_ROWS },
  decide: decideForMessages,
};

/**
 * Takes what a provider states about an order. Proof of an objection is owed to whoever files one.
 *
 * @returns the receipt of an objection besides the commit it caused.
 * @throws HoldfastError what `actOnOrder` throws.
 */
export async function takeProviderMessage(
  deps: ObjectionDeps,
  request: ActRequest<MessageCommandType>,
): Promise<{ readonly stored: StoredCommit; readonly receipt?: string }> {
  const { command } = request;
  return command.type === 'challenge' || command.type === 'appeal'
    ? await fileObjection(deps, { ...request, command })
    : { stored: await actOnOrder(IN_MESSAGES, deps, request) };
}
