import { fileTestOrder } from '../../../shared/app/sandbox/file-test-order.ts';
import { SandboxOrderCommand, type SandboxOrdered } from '../../../shared/contracts/api/sandbox/sandbox.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';
import { toTestOrder } from '../test-order.ts';

/** `POST /v1/sandbox/orders`: another test order. There is nothing to be said about it. */
export const orders: Route = async (deps, event, { by, messageId }) => {
  readBody(SandboxOrderCommand, event);
  const order = await fileTestOrder(deps, { provider: by.provider, messageId });
  return json(201, toTestOrder(order) satisfies SandboxOrdered);
};
