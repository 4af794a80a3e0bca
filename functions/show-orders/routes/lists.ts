import { findByFileNumber } from '../../../shared/app/order/find-by-file-number.ts';
import { findByReference } from '../../../shared/app/order/find-by-reference.ts';
import { findOrders } from '../../../shared/app/order/find-orders.ts';
import { findUntold, isBesideList } from '../../../shared/app/order/find-untold.ts';
import { type Beside, listBeside, listBesideEach } from '../../../shared/app/order/list-beside.ts';
import { nameParties } from '../../../shared/app/order/name-parties.ts';
import { OrderSearch } from '../../../shared/contracts/api/authorities/search.ts';
import { filterOf, OrderListQuery, ValidatorListQuery } from '../../../shared/contracts/api/common/order-filters.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { Officer } from '../../../shared/domain/actor.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { ListedOrder } from '../../../shared/domain/order/readings/listed-order.ts';
import { type Answer, listOrderIds, showing } from '../../../shared/http/consultations.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { ListedOrderRef } from '../../../shared/ports/order/order-list.ts';
import type { Page } from '../../../shared/ports/page.ts';
import { toOrderList, toReferenceAnswer } from '../../../shared/views/order.ts';
import type { Deps, Route } from '../deps.ts';

/**
 * `GET /v1/orders`: those of the caller's authority, or, to a validator, those it validated or was asked to; all, or those that are alike
 * in one thing.
 */
export const list: Route = async (deps, event, by) => {
  const query = parse(by.role === 'validator' ? ValidatorListQuery : OrderListQuery, event.queryStringParameters ?? {});
  const { limit, cursor, reference } = query;
  const filter = filterOf(query);
  const now = deps.clock.now();
  const own = { kind: by.role === 'validator' ? 'validated' : 'issued', of: by.authority } as const;
  if (reference !== undefined) {
    const reading = await findByReference(deps.list, own, reference, now);
    const [beside, names] = await Promise.all([
      lookBeside(deps, by, reading.found, now),
      nameParties(deps.directory, reading.found),
    ]);
    return showing(
      json(200, toReferenceAnswer(reading, now, names, beside)),
      listOrderIds([...reading.found, ...reading.proposed]),
    );
  }
  if (filter !== undefined) {
    const search = { list: own, filter, limit, cursor };
    const page = isBesideList(filter) ? await findUntold(deps, search, by) : await findOrders(deps.list, search, now);
    return await showOrders(deps, page, now, lookBeside(deps, by, page.orders, now));
  }
  if (by.role === 'validator')
    return await showOrders(deps, await deps.list.ofValidator(by.authority, limit, cursor), now);
  const page = await deps.list.of(by.authority, limit, cursor);
  return await showOrders(deps, page, now, listBeside(deps, by.authority, page.orders, now));
};

/**
 * `POST /v1/order-searches`: by a file number, which belongs in no address. Changes nothing, so it needs no key that keeps it from
 * happening twice.
 */
export const searches: Route = async (deps, event, by) => {
  const { fileNumber, limit, cursor } = readBody(OrderSearch, event);
  const page = await findByFileNumber(deps, { fileNumber, limit, cursor }, by);
  const now = deps.clock.now();
  return await showOrders(deps, page, now, lookBeside(deps, by, page.orders, now));
};

async function showOrders(
  { directory }: Pick<Deps, 'directory'>,
  page: Page<'orders', ListedOrder>,
  now: Instant,
  looked?: Promise<Beside | undefined>,
): Promise<Answer> {
  const [beside, names] = await Promise.all([looked, nameParties(directory, page.orders)]);
  return showing(json(200, toOrderList(page, now, names, beside)), listOrderIds(page.orders));
}

/** What stands beside orders is the issuing side's to know. */
const lookBeside = async (
  deps: Deps,
  { role, authority }: Officer,
  orders: readonly ListedOrderRef[],
  now: Instant,
): Promise<Beside | undefined> =>
  role === 'validator' ? undefined : await listBesideEach(deps, authority, orders, now);
