import type { ProviderActor } from '../../domain/actor.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { requireOwnOrder } from '../../domain/order/record/concerned.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import { loadOrder } from '../order/act-on-order.ts';
import { type PageReading, readContentPage } from '../order/content-pages.ts';
import { rowOf } from '../order/row-of.ts';
import { type ObjectionParts, openObjectionParts, toObjectingReader } from './open-objection-parts.ts';

export interface ObjectionsDeps {
  readonly orders: OrderStore;
  readonly vault: KeyVault;
  readonly clock: Clock;
}

export interface ObjectionsReading extends ObjectionParts {
  /** With everything time has done by `now`, written or not. */
  readonly state: OrderState;
  readonly now: Instant;
}

/**
 * An order as its record is, for the provider it went to; the view chooses what that provider may see of it. Reading it proves no
 * receipt: nothing is recorded and nothing starts.
 *
 * @throws HoldfastError `order-not-found`, also for another provider.
 */
export async function readObjections(
  deps: ObjectionsDeps,
  orderId: OrderId,
  by: ProviderActor,
): Promise<ObjectionsReading> {
  const { commit } = await loadOrder(deps.orders, orderId);
  requireOwnOrder(commit.state, by);
  const now = deps.clock.now();
  const { state } = applyTime(rowOf(commit.state), commit.state, now);
  return { state, now, ...(await openObjectionParts(deps, commit.state, state, by)) };
}

/** An earlier page of the messages in a provider's own objections. @throws HoldfastError what `readContentPage` throws, `order-not-found` also for another provider. */
export const readObjectionMessages = (
  deps: ObjectionsDeps,
  orderId: OrderId,
  by: ProviderActor,
  cursor: string | undefined,
): Promise<PageReading> =>
  readContentPage(deps, {
    orderId,
    cursor,
    readerOf: (state) => {
      requireOwnOrder(state, by);
      return toObjectingReader(state, by);
    },
  });
