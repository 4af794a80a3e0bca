import { type OrderId, orderNotFound } from '../../domain/ids.ts';
import { type ListedOrder, toListedOrder } from '../../domain/order/readings/listed-order.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { rowOf } from '../order/row-of.ts';

/** What is known in clear of any order, as a list has it, from the record itself. @throws HoldfastError `order-not-found`. */
export async function readClearOrder(
  { orders }: { readonly orders: Pick<OrderReader, 'latest'> },
  orderId: OrderId,
): Promise<ListedOrder> {
  const latest = await orders.latest(orderId);
  if (!latest) throw orderNotFound();
  return toListedOrder(rowOf(latest.commit.state), latest.commit);
}
