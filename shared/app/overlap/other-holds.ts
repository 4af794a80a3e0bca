import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { HOLD_POLICY } from '../../domain/policy/holds.ts';
import { isTest } from '../../domain/sandbox.ts';
import { HoldfastError } from '../../errors.ts';
import { type Look, type LookDeps, type LookLimits, startLook } from './look.ts';

/** Another order that holds the same data at the same provider. */
export interface OtherHold {
  readonly state: OrderState;
  /** Which targets of the order that asks. */
  readonly ours: readonly string[];
  /** Which targets of the other order. */
  readonly theirs: readonly string[];
}

export interface OtherHolds {
  /** In the order of their issue. */
  readonly holds: readonly OtherHold[];
  /** Targets of the order that asks for which not every mark was looked at and nobody was found: others may hold their data all the same. */
  readonly notAllLookedAt: readonly string[];
}

/** The order that asks. */
type Asking = Pick<OrderState, 'orderId' | 'authority' | 'targets'>;

const LOOK_LIMITS: LookLimits = {
  holders: HOLD_POLICY.holdersNamedPerIdentifier,
  marks: HOLD_POLICY.marksLookedAtPerAnswer,
  orders: HOLD_POLICY.ordersLookedAtPerAnswer,
};

/**
 * The other orders that oblige the provider at `at` to keep what this order holds, or held. Marks only point at them: each is
 * read again, strongly, and time decides. Every mark of an identifier is looked at, until enough who hold it are found; what a limit
 * leaves out is named, and so is everything while the order itself has no marks yet. A test never has any: it meets no other order.
 *
 * @throws HoldfastError `service-unavailable`, `record-damaged`.
 */
export async function findOtherHolds(
  deps: LookDeps,
  asking: Asking,
  at: Instant,
  limits: LookLimits = LOOK_LIMITS,
): Promise<OtherHolds> {
  if (isTest(asking)) return { holds: [], notAllLookedAt: [] };
  const own = await deps.marks.of(asking.orderId);
  if (own === undefined) return knowingNothing(asking);
  const look = startLook(deps, asking.orderId, at, limits);
  const looked = await Promise.all(own.map(async (mark) => ({ target: mark.target, ...(await look.around(mark)) })));
  return {
    holds: groupByOrder(looked).sort((one, other) => compareIssue(one.state, other.state)),
    notAllLookedAt: looked.filter(({ found, sawAll }) => found.length === 0 && !sawAll).map(({ target }) => target),
  };
}

/**
 * The same for whoever has to be answered now: while the marks, or an order they point at, cannot be read, nothing counts as looked at.
 *
 * @throws HoldfastError `record-damaged`.
 */
export async function lookForOtherHolds(deps: LookDeps, asking: Asking, at: Instant): Promise<OtherHolds> {
  try {
    return await findOtherHolds(deps, asking, at);
  } catch (error) {
    if (!(error instanceof HoldfastError && error.code === 'service-unavailable')) throw error;
    return knowingNothing(asking);
  }
}

/** Whether another order holds some of the data at `at`, or may, because not every other could be looked at. */
export async function isHeldByOthers(deps: LookDeps, asking: Asking, at: Instant): Promise<boolean> {
  const { holds, notAllLookedAt } = await lookForOtherHolds(deps, asking, at);
  return holds.length > 0 || notAllLookedAt.length > 0;
}

/** The answer of whoever did not look. */
export const knowingNothing = ({ targets }: Asking): OtherHolds => ({
  holds: [],
  notAllLookedAt: targets.map(({ id }) => id),
});

type Looked = Awaited<ReturnType<Look['around']>> & { readonly target: string };

/** What was found target by target, as one hold for each other order. */
function groupByOrder(looked: readonly Looked[]): OtherHold[] {
  const all = new Map<
    OrderId,
    { readonly state: OrderState; readonly ours: Set<string>; readonly theirs: Set<string> }
  >();
  for (const { target, found } of looked) {
    for (const { state, theirs } of found) {
      const hold = all.get(state.orderId) ?? { state, ours: new Set<string>(), theirs: new Set<string>() };
      hold.ours.add(target);
      for (const id of theirs) hold.theirs.add(id);
      all.set(state.orderId, hold);
    }
  }
  return [...all.values()].map(({ state, ours, theirs }) => ({
    state,
    ours: [...ours],
    theirs: state.targets.map(({ id }) => id).filter((id) => theirs.has(id)),
  }));
}

const compareIssue = (one: OrderState, other: OrderState): number =>
  one.issuedAt - other.issuedAt || (one.orderId < other.orderId ? -1 : 1);
