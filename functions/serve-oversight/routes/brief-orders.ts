import { nameParties } from '../../../shared/app/order/name-parties.ts';
import { readBriefOrders } from '../../../shared/app/oversight/brief-orders.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { listOrderIds, showing } from '../../../shared/http/consultations.ts';
import { json } from '../../../shared/http/response.ts';
import { toBriefOrderList } from '../../../shared/views/brief-orders.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/oversight/brief-orders`: as far as the list has come. */
export const briefOrders: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const page = await readBriefOrders(deps.briefOrders, limit, cursor);
  const names = await nameParties(deps.directory, page.orders);
  return showing(json(200, toBriefOrderList(page, names)), listOrderIds(page.orders));
};
