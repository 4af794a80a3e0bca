import { listUntold } from '../../../shared/app/delivery/list-untold.ts';
import { exportHistory } from '../../../shared/app/order/export-history.ts';
import { readOrder, readOrderPage } from '../../../shared/app/order/read-order.ts';
import { listShared } from '../../../shared/app/order/read-overlaps.ts';
import { ContentQuery, HistoryQuery, ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { requireOwnAuthority } from '../../../shared/domain/order/record/concerned.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import { listOrderIds, showing } from '../../../shared/http/consultations.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { toContentPageView } from '../../../shared/views/content.ts';
import { toOrderList, toOrderView } from '../../../shared/views/order.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/orders/{orderId}`. */
export const order: Route = async (deps, event, by) => {
  const reading = await readOrder(deps, orderIdOf(event), by);
  return json(200, toOrderView(reading), etag(reading.latest.commit.version));
};

/** `GET /v1/orders/{orderId}/messages`: what came before the content that the order shows. */
export const messages: Route = async (deps, event, by) => {
  const { cursor } = parse(ContentQuery, event.queryStringParameters ?? {});
  return json(200, toContentPageView(await readOrderPage(deps, orderIdOf(event), by, cursor)));
};

/** `GET /v1/orders/{orderId}/history`. */
export const history: Route = async (deps, event, by) => {
  const { cursor } = parse(HistoryQuery, event.queryStringParameters ?? {});
  const requireReader = (state: OrderState) => requireOwnAuthority(state, by);
  return json(200, await exportHistory(deps, { orderId: orderIdOf(event), cursor, requireReader }));
};

/** `GET /v1/orders`: those of the caller's authority, or, to a validator, those it validated or was asked to. */
export const list: Route = async (deps, event, by) => {
  const { role, authority } = by;
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  if (role === 'validator') {
    const page = await deps.list.ofValidator(authority, limit, cursor);
    return showing(json(200, toOrderList(page, deps.clock.now())), listOrderIds(page.orders));
  }
  const page = await deps.list.of(authority, limit, cursor);
  const now = deps.clock.now();
  const [untold, shared] = await Promise.all([
    listUntold(deps.untold, authority, page.orders),
    listShared(deps, authority, page.orders, now),
  ]);
  return showing(json(200, toOrderList(page, now, { untold, shared })), listOrderIds(page.orders));
};
