import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Commit } from '../../../shared/domain/order/commit.ts';
import type { OrderEvent } from '../../../shared/domain/order/record/events.ts';
import type { World } from '../world/world.ts';

/** One event of an order, with the commit that it stands in. */
export interface Happened {
  readonly event: OrderEvent;
  readonly commit: Commit;
}

interface Histories {
  seen: number;
  readonly byOrder: Map<OrderId, Happened[]>;
  changed: readonly OrderId[];
  step: number;
}

const histories = new WeakMap<World, Histories>();

/** Everything that stands on record of each order, of those that something happened to since the step before. */
export function changedHistories(world: World): readonly (readonly [OrderId, readonly Happened[]])[] {
  const known = histories.get(world) ?? { seen: 0, byOrder: new Map<OrderId, Happened[]>(), changed: [], step: -1 };
  histories.set(world, known);
  if (known.step !== world.step) {
    const fresh = world.stored.slice(known.seen);
    known.seen = world.stored.length;
    known.step = world.step;
    for (const { commit } of fresh) {
      const before = known.byOrder.get(commit.orderId) ?? [];
      before.push(...commit.events.map((event) => ({ event, commit })));
      known.byOrder.set(commit.orderId, before);
    }
    known.changed = [...new Set(fresh.map(({ commit }) => commit.orderId))];
  }
  return known.changed.map((id) => [id, known.byOrder.get(id) ?? []]);
}

/** The same of every order. */
export function allHistories(world: World): readonly (readonly [OrderId, readonly Happened[]])[] {
  changedHistories(world);
  return [...(histories.get(world)?.byOrder ?? [])];
}
