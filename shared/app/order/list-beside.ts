import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { UntoldOrders } from '../../ports/delivery/undelivered-list.ts';
import type { ListedOrderRef } from '../../ports/order/order-list.ts';
import { listUntold } from './list-untold.ts';
import { listShared, type SharedDeps } from './read-overlaps.ts';

/** Which orders of a page have a message that is late, and which somebody to call: neither stands in their rows. */
export interface Beside {
  readonly untold: ReadonlySet<OrderId>;
  readonly shared: ReadonlySet<OrderId>;
}

export interface BesideDeps extends SharedDeps {
  readonly untold: Pick<UntoldOrders, 'of'>;
}

/** What stands beside a page of an authority's list. @param page newest first. */
export async function listBeside(
  deps: BesideDeps,
  authority: string,
  page: readonly ListedOrderRef[],
  now: Instant,
): Promise<Beside> {
  const [untold, shared] = await Promise.all([
    listUntold(deps.untold, authority, page),
    listShared(deps, authority, page, now),
  ]);
  return { untold, shared };
}

/** The same for orders that do not stand next to each other in the list: each is looked at by itself. */
export async function listBesideEach(
  deps: BesideDeps,
  authority: string,
  orders: readonly ListedOrderRef[],
  now: Instant,
): Promise<Beside> {
  const each = await Promise.all(orders.map((one) => listBeside(deps, authority, [one], now)));
  return {
    untold: new Set(each.flatMap(({ untold }) => [...untold])),
    shared: new Set(each.flatMap(({ shared }) => [...shared])),
  };
}
