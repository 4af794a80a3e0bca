import type { DueRow } from '../../../shared/domain/delivery/due-row.ts';
import { HOUR_MS, type Instant, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { findNextByTime } from '../../../shared/domain/order/life/time.ts';
import { lacksReviewer } from '../../../shared/domain/order/record/seats.ts';
import { DELIVERY_POLICY } from '../../../shared/domain/policy/delivery.ts';
import { isTest } from '../../../shared/domain/sandbox.ts';
import type { World } from '../world/world.ts';
import { type Invariant, latestOf } from './invariant.ts';

/** Ticks that do not come, twice, and what a run and its repeat may take. */
const PATIENCE_MS = 10 * MINUTE_MS;

/** When an order has to be looked at, at the latest; `undefined` where nothing is waited for. */
function latestLook({ now }: World, { at, state }: ReturnType<typeof latestOf>[number]['commit']): Instant | undefined {
  const next = findNextByTime(state)?.at;
  const isHandedOn = plus(at, DELIVERY_POLICY.dispatchCheckAfterMs); // what is told goes first
  if (lacksReviewer(state.rights) && !isTest(state)) return plus(now, HOUR_MS); // a human hears of it each hour that nobody is left
  return next === undefined || next > isHandedOn ? next : isHandedOn;
}

/** Whatever waits has a row in the due index, at the instant at which it must be looked at or before. */
export const everyWaitIsDue: Invariant = async (world) => {
  const rows = world.rows().filter(({ kind }) => kind === 'commit');
  return latestOf(world).flatMap(({ commit }) => {
    const { orderId, version } = commit;
    const limit = latestLook(world, commit);
    if (limit === undefined) return [];
    const own = rows.filter((row) => row.orderId === orderId);
    if (own.some((row) => 'version' in row && row.version === version && row.dueAt <= limit)) return [];
    const found = own.map(({ dueAt }) => new Date(dueAt).toISOString()).join(', ');
    return [`${orderId} waits until ${new Date(limit).toISOString()}, and is looked at: ${found || 'never'}`];
  });
};

/** Nothing that was due is left lying while the machines run. */
export const nothingOverdue: Invariant = async (world) => {
  const stoodAt = (row: DueRow): number =>
    'version' in row ? (world.landedAt.get(`${row.orderId}/${row.version}`) ?? row.dueAt) : row.dueAt;
  const late = world.rows().filter((row) => Math.max(row.dueAt, stoodAt(row)) + PATIENCE_MS < world.now);
  return late
    .filter(({ orderId }) => !world.isBehind(orderId))
    .map(({ orderId, dueAt, kind }) => `a ${kind} of ${orderId} was due at ${new Date(dueAt).toISOString()}`);
};
