import { wakeUndelivered } from '../../../shared/app/delivery/wake-undelivered.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { json } from '../../../shared/http/response.ts';
import { toProviderOrderList } from '../../../shared/views/provider-orders.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/provider/orders`: its own open orders. Whoever asks is there again, so what is late is sent. */
export const orders: Route = async (deps, event, { by: { provider } }) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const page = await deps.list.of(provider, limit, cursor);
  await wakeUndelivered(deps, provider);
  return json(200, toProviderOrderList(page, deps.clock.now()));
};
