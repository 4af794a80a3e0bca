import type { AuthorityEntry } from '../../domain/directory/entries.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { isInForce } from '../../domain/order/life/time.ts';
import type { MetOrder } from '../../domain/order/record/overlap.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { findTelling, findToldSince, mayBeNamed, type ToldSide } from '../../domain/overlap/telling.ts';
import { HOLD_POLICY } from '../../domain/policy/holds.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { OverlapReader, OwnerSpan } from '../../ports/overlap/overlap-list.ts';

/** An overlap as the authority may see it: that the data are held, and whom to call. Nothing of the other order's contents. */
export interface OverlapReading {
  /** The other order's, to name it on the phone. */
  readonly reference: string;
  readonly authority: AuthorityEntry;
  /** Which of this order's targets. */
  readonly targets: readonly string[];
  /** Since when both tell of each other. */
  readonly since: Instant;
  /** Whether the other order is in force now. */
  readonly inForce: boolean;
}

/** What an order tells its authority of others that hold the same data. */
export interface OverlapsReading {
  /** Those that may be named, the first told of first; `HOLD_POLICY.overlapsShownAtMost` of them. */
  readonly named: readonly OverlapReading[];
  /** How many more may be named. */
  readonly more: number;
  /** Whether another is in force now that may not be named. */
  readonly heldElsewhere: boolean;
  /** Whether both this order and any of those are in force now, so that somebody has to be called. */
  readonly isShared: boolean;
}

const TOLD_NOTHING: OverlapsReading = { named: [], more: 0, heldElsewhere: false, isShared: false };

interface OverlapDeps {
  readonly orders: Pick<OrderReader, 'latest'>;
  readonly directory: Pick<Directory, 'authority'>;
}

/**
 * What may be told at `now` of the orders that were found, whatever found them. Of others nothing is read before this order may tell:
 * neither the answer nor the time it takes shows whether there are any.
 *
 * @param find the orders found to hold the same data; those that come twice count once.
 */
export async function readOverlaps(
  deps: OverlapDeps,
  state: OrderState,
  find: () => Promise<readonly MetOrder[]>,
  now: Instant,
): Promise<OverlapsReading> {
  const telling = findTelling(state);
  if (telling === undefined || now < telling.from) return TOLD_NOTHING;
  const met = new Map((await find()).map((one) => [one.orderId, one]));
  if (met.size === 0) return TOLD_NOTHING;
  const own = toSide(state, await deps.directory.authority(state.authority));
  const told = (await Promise.all([...met.values()].map((one) => readOne(deps, { state, own }, one, now))))
    .filter((one) => one !== undefined)
    .toSorted((one, other) => one.since - other.since);
  const named = told.filter(({ isNamed }) => isNamed);
  const heldElsewhere = isInForce(state, now) && told.some(({ isNamed, inForce }) => !isNamed && inForce);
  return {
    named: named.slice(0, HOLD_POLICY.overlapsShownAtMost).map(({ isNamed, ...reading }) => reading),
    more: Math.max(0, named.length - HOLD_POLICY.overlapsShownAtMost),
    heldElsewhere,
    isShared: isInForce(state, now) && told.some(({ inForce }) => inForce),
  };
}

type ToldOne = OverlapReading & { readonly isNamed: boolean };

async function readOne(
  { orders, directory }: OverlapDeps,
  { state, own }: { readonly state: OrderState; readonly own: ToldSide },
  { orderId, targets }: MetOrder,
  now: Instant,
): Promise<ToldOne | undefined> {
  const other = (await orders.latest(orderId))?.commit.state;
  if (other === undefined) return undefined;
  const since = findToldSince(state, other, now);
  if (since === undefined) return undefined;
  const authority = await directory.authority(other.authority);
  const isNamed = mayBeNamed(own, toSide(other, authority));
  return { reference: other.reference, authority, targets, since, inForce: isInForce(other, now), isNamed };
}

const toSide = ({ instrument, authority }: OrderState, { state, tellsOverlaps = false }: AuthorityEntry): ToldSide => ({
  authority,
  state,
  instrument,
  tellsOverlaps,
});

export interface SharedDeps extends OverlapDeps {
  readonly overlaps: Pick<OverlapReader, 'among'>;
}

/**
 * Which orders of a page of an authority's list have somebody to call, as far as the index has come. One such other is enough: of each
 * order the others are looked at until there is one, not all of them.
 *
 * @param page newest first.
 */
export async function listShared(
  deps: SharedDeps,
  authority: string,
  page: readonly OwnerSpan['from'][],
  now: Instant,
): Promise<ReadonlySet<OrderId>> {
  const [to, from] = [page[0], page.at(-1)];
  if (!to || !from) return new Set();
  const found = await deps.overlaps.among(authority, { from, to });
  const shared = [...found].map(async ([orderId, met]) => {
    const state = (await deps.orders.latest(orderId))?.commit.state;
    return state && (await isSharedWithAny(deps, state, met, now)) ? [orderId] : [];
  });
  return new Set((await Promise.all(shared)).flat());
}

async function isSharedWithAny(
  deps: OverlapDeps,
  state: OrderState,
  met: readonly MetOrder[],
  now: Instant,
): Promise<boolean> {
  for (const one of met) if ((await readOverlaps(deps, state, async () => [one], now)).isShared) return true;
  return false;
}
