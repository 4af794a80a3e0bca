import { readAttempts } from '../../../shared/app/delivery/read-attempts.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toAttemptList } from '../../../shared/views/attempts.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/orders/{orderId}/attempts`. */
export const attempts: Route = async (deps, event, by) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, toAttemptList(await readAttempts(deps, { orderId: orderIdOf(event), limit, cursor }, by)));
};
