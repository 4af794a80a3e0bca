import { fileTestOrder } from '../../../shared/app/sandbox/file-test-order.ts';
import { SandboxOrderCommand, type SandboxOrdered } from '../../../shared/contracts/api/sandbox/sandbox.ts';
import { readBody, readRawBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';
import { toTestOrder } from '../test-order.ts';

/** `POST /v1/sandbox/orders`: another test order. A body, where one is sent, says nothing. */
export const orders: Route = async (deps, event, { by, messageId }) => {
  if (readRawBody(event).length > 0) readBody(SandboxOrderCommand, event);
  const order = await fileTestOrder(deps, { provider: by.provider, messageId });
  return json(201, { provider: by.provider, order: toTestOrder(order) } satisfies SandboxOrdered);
};
