import { readObjections } from '../../../shared/app/case/read-objections.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toObjectionsView } from '../../../shared/views/objections.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/provider/orders/{orderId}/objections`: to that provider only, and of its own alone. */
export const objections: Route = async (deps, event, { by }) =>
  json(200, toObjectionsView(await readObjections(deps, orderIdOf(event), by), by));
