import { actOnOrder } from '../../shared/app/act-on-order.ts';
import type { PlainPart } from '../../shared/app/sealed-parts.ts';
import { ProviderMessage } from '../../shared/contracts/provider-message.ts';
import { digest } from '../../shared/domain/digest.ts';
import { isOrderId } from '../../shared/domain/ids.ts';
import type { Command } from '../../shared/domain/order/command.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { readBody } from '../../shared/http/request.ts';
import { etag, json } from '../../shared/http/response.ts';
import type { Route } from './routes.ts';

const idsOf = (targets: readonly { readonly id: string }[] = []): string[] => targets.map(({ id }) => id);

function commandOf(message: ProviderMessage): Command {
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
  }
}

/** What a provider says in its own words, and who says it, is sealed as it came. */
function partsOf(message: ProviderMessage): PlainPart[] {
  const words = message.type === 'order.not-executed' || message.type === 'clarification.requested';
  return words ? [{ part: 'explanation', about: message.type, value: message.data }] : [];
}

/** `POST /v1/provider/messages`: one signed statement about one order. */
export const message: Route = async (deps, event, { by, commandId }) => {
  const body = readBody(ProviderMessage, event);
  const { orderId } = body.data;
  if (!isOrderId(orderId)) throw new HoldfastError('order-not-found', 'that is not the id of an order');
  const { commit } = await actOnOrder(deps, {
    orderId,
    by,
    commandId,
    command: commandOf(body),
    body,
    parts: partsOf(body),
    answersTo: digest(body.data.digest),
  });
  return json(200, { orderId, version: commit.version }, etag(commit.version));
};
