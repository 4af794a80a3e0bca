import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { listHeldTargets } from '../../domain/overlap/held-targets.ts';
import { listSharedTargets, type Mark } from '../../domain/overlap/marks.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { FoundMarks, MarkReader } from '../../ports/overlap/mark-index.ts';

export interface OtherHoldsDeps {
  readonly orders: Pick<OrderStore, 'latest'>;
  readonly marks: MarkReader;
}

/** Another order that holds the same data at the same provider. */
export interface OtherHold {
  readonly state: OrderState;
  /** Which targets of the order that asks. */
  readonly ours: readonly string[];
  /** Which targets of the other order. */
  readonly theirs: readonly string[];
}

/**
 * The other orders that oblige the provider at `at` to keep what this order holds, or held, in the order of their issue. Marks
 * only point at them: each is read again, strongly, and time decides.
 */
export async function findOtherHolds(
  deps: OtherHoldsDeps,
  orderId: OrderId,
  at: Instant,
): Promise<readonly OtherHold[]> {
  const own = await deps.marks.of(orderId);
  const found = (await Promise.all(own.map((mark) => deps.marks.near(mark)))).flat();
  const holds = await Promise.all(
    [...groupByOrder(found)]
      .filter(([other]) => other !== orderId)
      .map(async ([other, theirs]): Promise<OtherHold | undefined> => {
        const isNeighbour = listSharedTargets(own, theirs).length === 0; // in a range around, or at another time
        const latest = isNeighbour ? undefined : await deps.orders.latest(other);
        return latest && holdOf(latest.commit.state, own, theirs, at);
      }),
  );
  return holds.filter((hold) => hold !== undefined).sort((one, other) => compareIssue(one.state, other.state));
}

function holdOf(state: OrderState, own: readonly Mark[], theirs: readonly Mark[], at: Instant): OtherHold | undefined {
  const held = listHeldTargets(state, at);
  const stillHeld = theirs.filter(({ target }) => held.has(target));
  const ours = listSharedTargets(own, stillHeld);
  return ours.length === 0 ? undefined : { state, ours, theirs: listSharedTargets(stillHeld, own) };
}

function groupByOrder(found: readonly FoundMarks[]): ReadonlyMap<OrderId, readonly Mark[]> {
  const all = new Map<OrderId, readonly Mark[]>();
  for (const { orderId, marks } of found) all.set(orderId, [...(all.get(orderId) ?? []), ...marks]);
  return all;
}

const compareIssue = (one: OrderState, other: OrderState): number =>
  one.issuedAt - other.issuedAt || (one.orderId < other.orderId ? -1 : 1);
