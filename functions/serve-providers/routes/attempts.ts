import { readOwnAttempts } from '../../../shared/app/delivery/read-attempts.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toProviderAttemptList } from '../../../shared/views/attempts.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/provider/orders/{orderId}/attempts`: to that provider only; what its endpoints answered is for it alone. */
export const attempts: Route = async (deps, event, { by }) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const reading = await readOwnAttempts(deps, { orderId: orderIdOf(event), limit, cursor }, by);
  return json(200, toProviderAttemptList(reading));
};
