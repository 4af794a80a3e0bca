import type { Instant } from '../../domain/instant.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import { isFound, type OrderFilter, waysTo } from '../../domain/order/readings/signposts.ts';
import type { ListOfOrders, OrderFinder } from '../../ports/order/order-list.ts';
import type { Page } from '../../ports/page.ts';
import { readFoundCursor, writeFoundCursor } from './find-cursor.ts';

/** What is looked for, and where. */
export interface SoughtOrders {
  readonly list: ListOfOrders;
  readonly filter: OrderFilter;
  /** 1 to 100. */
  readonly limit: number;
  readonly cursor: string | undefined;
}

/**
 * The orders of a list that are at `now` as the filter says, page by page. While jobs are late a page can be shorter than its limit
 * though another comes: rows that time has changed are left out where they stand on record, and found where they stand by time.
 *
 * @throws HoldfastError `invalid-request` for a cursor of another search.
 */
export async function findOrders(
  finder: Pick<OrderFinder, 'follow'>,
  { list, filter, limit, cursor }: SoughtOrders,
  now: Instant,
): Promise<Page<'orders', ListedOrder>> {
  const bound = { list, filter };
  const begin = cursor === undefined ? { way: 0, after: undefined } : readFoundCursor(bound, cursor);
  const orders: ListedOrder[] = [];
  let room = limit;
  for (const [number, way] of waysTo(filter, now).entries()) {
    if (number < begin.way) continue;
    const after = number === begin.way ? begin.after : undefined;
    if (room === 0) return { orders, next: writeFoundCursor(bound, { way: number, after }) };
    const page = await finder.follow(list, way, room, after);
    orders.push(...page.orders.filter((row) => isFound(filter, row, now, way)));
    if (page.next !== null) return { orders, next: writeFoundCursor(bound, { way: number, after: page.next }) };
    room -= page.followed;
  }
  return { orders, next: null };
}
