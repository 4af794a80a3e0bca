import type { StoredCommit } from '../../domain/order/commit.ts';
import type { Deciding } from '../../domain/order/decide.ts';
import { decideForMessages, type MessageCommandType } from '../../domain/order/few-decisions.ts';
import type { CommandOf } from '../../domain/order/life/command.ts';
import { NOTICE_ROWS } from '../../domain/order/life/rows/notice.ts';
import { OBJECTION_ROWS } from '../../domain/order/life/rows/objection.ts';
import { PROVIDER_ROWS } from '../../domain/order/life/rows/provider.ts';
import { SPEECH_ROWS } from '../../domain/order/life/rows/speech.ts';
import { type ActRequest, actOnOrder } from '../order/act-on-order.ts';
import { countMessagesQuoted } from '../order/quoted-message.ts';
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
  if (command.type === 'challenge' || command.type === 'appeal')
    return await fileObjection(deps, { ...request, command });
  return { stored: await actOnOrder(IN_MESSAGES, deps, await withQuoted(deps, request, command)) };
}

/** A statement acknowledges the latest end only where it quotes the message of that end, or a later one. */
async function withQuoted(
  { orders }: ObjectionDeps,
  request: ActRequest<MessageCommandType>,
  command: CommandOf<MessageCommandType>,
): Promise<ActRequest<MessageCommandType>> {
  const { orderId, answersTo } = request;
  switch (command.type) {
    case 'acknowledge':
    case 'preserve':
    case 'not-execute':
    case 'request-clarification': {
      const upTo = answersTo && (await countMessagesQuoted(orders, orderId, answersTo));
      return { ...request, command: { ...command, upTo } };
    }
    default:
      return request;
  }
}
