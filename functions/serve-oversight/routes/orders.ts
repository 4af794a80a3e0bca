import { exportHistory } from '../../../shared/app/order/export-history.ts';
import { findByReference } from '../../../shared/app/order/find-by-reference.ts';
import { findOrders } from '../../../shared/app/order/find-orders.ts';
import { nameParties } from '../../../shared/app/order/name-parties.ts';
import { readClearOrder } from '../../../shared/app/oversight/clear-order.ts';
import { filterOf } from '../../../shared/contracts/api/common/order-filters.ts';
import { HistoryQuery } from '../../../shared/contracts/api/common/queries.ts';
import { SupervisedQuery } from '../../../shared/contracts/api/oversight/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { listOrderIds, showing } from '../../../shared/http/consultations.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toOrderEntry, toOrderList, toReferenceAnswer } from '../../../shared/views/order.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/oversight/orders`: of one authority, all, or those that are alike in one thing. */
export const orders: Route = async ({ list, directory, clock }, event) => {
  const query = parse(SupervisedQuery, event.queryStringParameters ?? {});
  const { authority, limit, cursor, reference } = query;
  const filter = filterOf(query);
  const now = clock.now();
  const theirs = { kind: 'issued', of: authority } as const;
  if (reference !== undefined) {
    const reading = await findByReference(list, theirs, reference, now);
    const names = await nameParties(directory, reading.found);
    return showing(
      json(200, toReferenceAnswer(reading, now, names)),
      listOrderIds([...reading.found, ...reading.proposed]),
    );
  }
  const page =
    filter === undefined
      ? await list.of(authority, limit, cursor)
      : await findOrders(list, { list: theirs, filter, limit, cursor }, now);
  const names = await nameParties(directory, page.orders);
  return showing(json(200, toOrderList(page, now, names)), listOrderIds(page.orders));
};

/** `GET /v1/oversight/orders/{orderId}`: what is known in clear of any order. */
export const order: Route = async (deps, event) => {
  const row = await readClearOrder(deps, orderIdOf(event));
  return json(200, toOrderEntry(row, deps.clock.now(), await nameParties(deps.directory, [row])));
};

/** `GET /v1/oversight/orders/{orderId}/history`: who did what and when, of any order. What is sealed stays so. */
export const history: Route = async (deps, event) => {
  const { cursor } = parse(HistoryQuery, event.queryStringParameters ?? {});
  return json(200, await exportHistory(deps, { orderId: orderIdOf(event), cursor, opensOverseers: true }));
};
