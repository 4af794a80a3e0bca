import { takeProviderMessage } from '../../../shared/app/case/take-statement.ts';
import { ProviderMessage } from '../../../shared/contracts/api/providers/message.ts';
import { digest } from '../../../shared/domain/digest.ts';
import { fromRfc3339 } from '../../../shared/domain/instant.ts';
import type { MessageCommandType } from '../../../shared/domain/order/few-decisions.ts';
import type { CommandOf } from '../../../shared/domain/order/life/command.ts';
import {
  appealDecision,
  challengeHold,
  declareConflict,
  sendMessage,
} from '../../../shared/domain/order/life/party-commands.ts';
import { measureAcknowledgement } from '../../../shared/domain/order/readings/acknowledgement-measured.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { recordProvider } from '../../../shared/http/recorded-officer.ts';
import { readBody } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';

const idsOf = (targets: readonly { readonly id: string }[] = []): string[] => targets.map(({ id }) => id);

function toCommand(message: ProviderMessage): CommandOf<MessageCommandType> {
  switch (message.type) {
    case 'order.acknowledged':
      return { type: 'acknowledge' };
    case 'order.preserved':
      return { type: 'preserve', targets: idsOf(message.data.targets) };
    case 'order.not-executed':
      return {
        type: 'not-execute',
        targets: message.data.targets.map(({ id, reasons }) => ({ id, reasons })),
      };
    case 'clarification.requested':
      return { type: 'request-clarification', targets: idsOf(message.data.targets) };
    case 'order.released':
      return { type: 'confirm-release', targets: idsOf(message.data.targets) };
    case 'notice.relayed':
      return { type: 'confirm-relay', relayedAt: fromRfc3339(message.data.relayedAt) };
    case 'challenge.filed':
      return challengeHold(message.data);
    case 'appeal.filed':
      return appealDecision(message.data);
    case 'message.sent':
      return sendMessage(message.data);
    case 'conflict.declared':
      return declareConflict(message.data);
  }
}

/** Faults that a decision finds point into the command, which stands under `data` in a provider's statement. */
async function pointIntoData<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HoldfastError) || error.faults.length === 0) throw error;
    const faults = error.faults.map(({ pointer, detail }) => ({ pointer: `/data${pointer}`, detail }));
    throw new HoldfastError(error.code, error.message, { cause: error, retryable: error.retryable, faults });
  }
}

/** `POST /v1/provider/messages`: one statement about one order, signed or by one of the provider's people. */
export const message: Route = async (deps, event, { by: sender, messageId }) => {
  const body = readBody(ProviderMessage, event);
  const { orderId } = body.data;
  deps.follow(orderId);
  const by = await recordProvider(deps.officials, orderId, sender);
  const { stored, receipt } = await pointIntoData(() =>
    takeProviderMessage(deps, {
      orderId,
      by,
      idempotencyKey: messageId,
      command: toCommand(body),
      body,
      content: body.data,
      answersTo: digest(body.data.digest),
    }),
  );
  const { version } = stored.commit;
  const measured = measureAcknowledgement(stored.commit);
  if (measured) deps.noteAcknowledged(measured);
  return json(200, { orderId, version, ...(receipt !== undefined && { receipt }) }, etag(version));
};
