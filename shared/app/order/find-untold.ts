import { type Officer, roleNotAllowed } from '../../domain/actor.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import type { OrderFilter } from '../../domain/order/readings/signposts.ts';
import type { UntoldOrders } from '../../ports/delivery/undelivered-list.ts';
import type { OrderFinder } from '../../ports/order/order-list.ts';
import type { Page } from '../../ports/page.ts';
import { readOrderCursor, writeOrderCursor } from './find-cursor.ts';
import type { SoughtOrders } from './find-orders.ts';

/** Whether it asks for what stands beside the commits: no row of a list tells. */
export const isBesideList = (filter: OrderFilter): boolean =>
  filter.by === 'attention' && filter.attention === 'message-undelivered';

/**
 * Orders with a late message, newest first, for the side that issued them.
 *
 * @throws HoldfastError `role-not-allowed` for a validator, `invalid-request` for a cursor of another search.
 */
export async function findUntold(
  { list: finder, untold }: { readonly list: Pick<OrderFinder, 'rowsOf'>; readonly untold: Pick<UntoldOrders, 'page'> },
  { list, filter, limit, cursor }: SoughtOrders,
  { role }: Pick<Officer, 'role'>,
): Promise<Page<'orders', ListedOrder>> {
  if (role !== 'contact-point') throw roleNotAllowed(['contact-point']);
  const bound = { list, filter };
  const after = cursor === undefined ? undefined : readOrderCursor(bound, cursor);
  const page = await untold.page(list.of, limit, after);
  const orders = await finder.rowsOf(list, page.orders);
  return { orders, next: page.next && writeOrderCursor(bound, page.next) };
}
