import { readObjectionMessages, readObjections } from '../../../shared/app/case/read-objections.ts';
import { ContentQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toMessagePage } from '../../../shared/views/case.ts';
import { toObjectionsView } from '../../../shared/views/objections.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/provider/orders/{orderId}/objections`: to that provider only, and of its own alone. */
export const objections: Route = async (deps, event, { by }) =>
  json(200, toObjectionsView(await readObjections(deps, orderIdOf(event), by), by));

/** `GET /v1/provider/orders/{orderId}/messages`: what was said before the messages that its objections show. */
export const messages: Route = async (deps, event, { by }) => {
  const { cursor } = parse(ContentQuery, event.queryStringParameters ?? {});
  return json(200, toMessagePage(await readObjectionMessages(deps, orderIdOf(event), by, cursor)));
};
