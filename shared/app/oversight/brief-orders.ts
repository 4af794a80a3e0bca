import type { BriefOrder } from '../../domain/order/readings/listed-brief-order.ts';
import type { BriefOrderList } from '../../ports/oversight/brief-order-list.ts';
import type { Page } from '../../ports/page.ts';

/** A brief order, with how many there are of whoever filed it. */
export interface CountedBriefOrder extends BriefOrder {
  readonly ofOfficer: number;
  readonly ofAuthority: number;
}

/** A page of brief orders, the latest first: each says whether it is the first of its officer or the fortieth. */
export async function readBriefOrders(
  list: BriefOrderList,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'orders', CountedBriefOrder>> {
  const { orders, next } = await list.latest(limit, cursor);
  const counts = new Map<string, Promise<number>>();
  const countOnce = (authority: string, officer?: string): Promise<number> => {
    const name = JSON.stringify([authority, officer]);
    const counting = counts.get(name) ?? list.count(authority, officer);
    counts.set(name, counting);
    return counting;
  };
  const counted = orders.map(async (order) => {
    const { authority, officer } = order;
    const [ofOfficer, ofAuthority] = await Promise.all([countOnce(authority, officer), countOnce(authority)]);
    return { ...order, ofOfficer, ofAuthority };
  });
  return { orders: await Promise.all(counted), next };
}
