import type { Delivery, Overtaking } from '../../domain/delivery/delivery.ts';
import { findEnd } from '../../domain/delivery/escalation.ts';
import type { Instant } from '../../domain/instant.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { listOwedByProvider } from '../../domain/order/readings/listed-provider-order.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import { rowOf } from '../order/row-of.ts';

/** Whether nothing is left to tell by a delivery, its order as it stands now with everything time has done. */
export async function readEnd(
  orders: Pick<OrderStore, 'latest'>,
  delivery: Pick<Delivery, 'orderId' | 'type' | 'message' | 'from'>,
  now: Instant,
): Promise<Overtaking | undefined> {
  const latest = await orders.latest(delivery.orderId);
  return latest ? findEndOf(latest.commit.state, delivery, now) : 'end';
}

/** The same of an order that was read. */
export function findEndOf(
  stored: OrderState,
  { type, message, from }: Pick<Delivery, 'type' | 'message' | 'from'>,
  now: Instant,
): Overtaking | undefined {
  if (type === 'news') return 'handled';
  const { state } = applyTime(rowOf(stored), stored, now);
  return findEnd({ type, message, from }, { state, owed: listOwedByProvider(state).map(({ what }) => what) });
}
