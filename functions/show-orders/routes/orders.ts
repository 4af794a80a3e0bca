import { exportHistory } from '../../../shared/app/order/export-history.ts';
import { readOrder, readOrderPage } from '../../../shared/app/order/read-order.ts';
import { ContentQuery, HistoryQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { requireOwnAuthority } from '../../../shared/domain/order/record/concerned.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { toContentPageView } from '../../../shared/views/content.ts';
import { toOrderView } from '../../../shared/views/order.ts';
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
