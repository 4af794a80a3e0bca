import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { dueAfterDispatchOf } from '../../../shared/domain/order/commit.ts';
import { type Invariant, latestOf } from './invariant.ts';

/** Ticks that do not come, twice, and what a run and its repeat may take. */
const PATIENCE_MS = 10 * MINUTE_MS;

/** Whatever waits has a row in the due index, at the instant at which it must be looked at or before. */
export const everyWaitIsDue: Invariant = async (world) => {
  const rows = world.rows();
  return latestOf(world).flatMap((stored) => {
    const { orderId, version } = stored.commit;
    const due = dueAfterDispatchOf(stored.commit);
    if (due === undefined) return [];
    const found = rows.some((row) => row.kind === 'commit' && row.orderId === orderId && row.version === version && row.dueAt <= due);
    return found ? [] : [`${orderId} waits for ${new Date(due).toISOString()}, and nothing looks at it then`];
  });
};

/** Nothing that was due is left lying while the machines run. */
export const nothingOverdue: Invariant = async (world) => {
  const { now } = world;
  const late = world.rows().filter(({ dueAt }) => plus(dueAt, PATIENCE_MS) < now);
  return late.filter(({ orderId }) => !world.isBehind(orderId)).map(({ orderId, dueAt, kind }) => `${kind} ${orderId} was due at ${new Date(dueAt).toISOString()}`);
};
