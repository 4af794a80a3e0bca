import type { UrgentHint } from '../../domain/delivery/hint.ts';
import { isUrgent } from '../../domain/delivery/lane.ts';
import { dueAtOf } from '../../domain/order/commit.ts';
import { DELIVERY_POLICY } from '../../domain/policy/delivery.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import { composeMessages } from './compose-messages.ts';
import { type HandOnDeps, handOnMessages } from './hand-on-messages.ts';

export interface HastenDeps extends HandOnDeps {
  readonly orders: Pick<OrderStore, 'read' | 'settleDue'>;
}

/** `left`: it is no emergency, or its row in the due index has come, and whoever looks there hands it on. */
export type HastenOutcome = 'handed-on' | 'left' | 'not-there-yet' | 'not-found';

/**
 * Hands on what the first commit of an emergency obliges us to tell, without waiting for the stream. Whichever of both comes first adds
 * the delivery and wakes it; the other finds it there. The hint is sent while the commit is stored, so it may be early, or lead to
 * nothing because the filing was refused.
 */
export async function hastenOrder(deps: HastenDeps, { orderId, looks = 0 }: UrgentHint): Promise<HastenOutcome> {
  const first = await deps.orders.read(orderId, 1);
  if (!first) {
    if (looks + 1 >= DELIVERY_POLICY.hintLooksAtMost) return 'not-found';
    await deps.hints.send({ orderId, looks: looks + 1 }, DELIVERY_POLICY.hintDelaySeconds);
    return 'not-there-yet';
  }
  // a hint that failed comes back minutes later: the rest is done by then, and a new endpoint need not hear of what is old
  const isOver = (dueAtOf(first.commit) ?? 0) <= deps.clock.now();
  if (isOver || !isUrgent(first.commit.state)) return 'left';
  await handOnMessages(deps, first, composeMessages(deps.apiUrl, first, false));
  return 'handed-on';
}
