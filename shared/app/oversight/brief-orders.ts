import type { BriefOrder } from '../../domain/order/readings/listed-brief-order.ts';
import type { BriefOrderList } from '../../ports/oversight/brief-order-list.ts';
import type { Page } from '../../ports/page.ts';
import { type Counted, countByFiler } from './count-by-filer.ts';

/** A page of brief orders, the latest first, with how many there are of whoever filed each. */
export async function readBriefOrders(
  list: BriefOrderList,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'orders', Counted<BriefOrder>>> {
  const { orders, next } = await list.latest(limit, cursor);
  return { orders: await countByFiler(list, orders), next };
}
