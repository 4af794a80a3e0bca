import { listCalls } from '../../../shared/app/calls/list-calls.ts';
import { noteCall } from '../../../shared/app/calls/note-call.ts';
import { CallCommand } from '../../../shared/contracts/api/authorities/calls.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { fromRfc3339 } from '../../../shared/domain/instant.ts';
import { orderIdOf, readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toCallList, toCallNoted } from '../../../shared/views/calls.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/calls`: whom to call by telephone, and what to say. */
export const calls: Route = async (deps, event, by) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, toCallList(await listCalls(deps, by, limit, cursor)));
};

/** `POST /v1/orders/{orderId}/calls`: how it went. */
export const call: Route = async (deps, event, by) => {
  const orderId = orderIdOf(event);
  const { idempotencyKey } = readCommandFrame(event);
  const body = readBody(CallCommand, event);
  const said = { ...body, at: 'at' in body ? fromRfc3339(body.at) : undefined };
  return json(200, toCallNoted(await noteCall(deps, { orderId, by, idempotencyKey, said, body })));
};
