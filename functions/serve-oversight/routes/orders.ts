import { exportHistory } from '../../../shared/app/order/export-history.ts';
import { HistoryQuery } from '../../../shared/contracts/api/common/queries.ts';
import { SupervisedQuery } from '../../../shared/contracts/api/oversight/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { listOrderIds, showing } from '../../../shared/http/consultations.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toOrderList } from '../../../shared/views/order.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/oversight/orders`: of one authority, the latest first. */
export const orders: Route = async ({ list, clock }, event) => {
  const { authority, limit, cursor } = parse(SupervisedQuery, event.queryStringParameters ?? {});
  const page = await list.of(authority, limit, cursor);
  return showing(json(200, toOrderList(page, clock.now())), listOrderIds(page.orders));
};

/** `GET /v1/oversight/orders/{orderId}/history`: who did what and when, of any order. What is sealed stays so. */
export const history: Route = async (deps, event) => {
  const { cursor } = parse(HistoryQuery, event.queryStringParameters ?? {});
  return json(200, await exportHistory(deps, { orderId: orderIdOf(event), cursor }));
};
