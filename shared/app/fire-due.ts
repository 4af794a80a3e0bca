import { TIME } from '../domain/actor.ts';
import { canonicalJson, sha256 } from '../domain/digest.ts';
import type { DueRow } from '../domain/due.ts';
import { latestOf, SECOND_MS } from '../domain/instant.ts';
import { dueAtOf, nextCommit, type StoredCommit } from '../domain/order/commit.ts';
import { elapse, nextByTime } from '../domain/order/time.ts';
import { HoldfastError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyEraser } from '../ports/key-vault.ts';
import type { MarkIndex } from '../ports/mark-index.ts';
import { type DispatchDeps, dispatchCommit } from './dispatch-commit.ts';

export interface FireDeps extends DispatchDeps {
  readonly eraser: KeyEraser;
  readonly marks: MarkIndex;
  readonly clock: Clock;
}

export type FireOutcome = 'delivery-woken' | 'committed' | 'overtaken' | 'stale' | 'settled';

/** Machines' clocks differ by a little; a row that arrives this early is waited for, an earlier one is left to a later tick. */
const SKEW_MS = 2 * SECOND_MS;

type CommitRow = Extract<DueRow, { readonly kind: 'commit' }>;

/**
 * Looks at one row of the due index. The row is only a hint: the order is read again, strongly, and the domain says what time
 * has done. Safe to run twice, and safe to run late.
 */
export async function fireDue(deps: FireDeps, row: DueRow): Promise<FireOutcome> {
  if (row.kind === 'delivery') {
    await deps.queue.send(row, 0);
    return 'delivery-woken';
  }
  const latest = await deps.orders.latest(row.orderId);
  if (!latest) return 'stale';
  const isLatest = latest.commit.version === row.version;
  const stored = isLatest ? latest : await deps.orders.read(row.orderId, row.version);
  if (stored && row.dueAt === dueAtOf(stored.commit)) await dispatchCommit(deps, stored);
  if (!isLatest) {
    await leaveIndex(deps, row, stored);
    return 'stale';
  }
  if (row.dueAt - deps.clock.now() <= SKEW_MS) await deps.clock.until(row.dueAt);
  return await letTimePass(deps, row, latest);
}

/** Takes a commit's row out, wherever dispatch may have moved it: a later commit has a row of its own. */
async function leaveIndex({ orders }: FireDeps, row: CommitRow, stored: StoredCommit | undefined): Promise<void> {
  await orders.settleDue(row.orderId, row.version, row.dueAt, undefined);
  const next = stored && nextByTime(stored.commit.state)?.at;
  if (next !== undefined && next !== row.dueAt) await orders.settleDue(row.orderId, row.version, next, undefined);
}

async function letTimePass(deps: FireDeps, row: CommitRow, latest: StoredCommit): Promise<FireOutcome> {
  const { state, version } = latest.commit;
  const now = latestOf(deps.clock.now(), latest.commit.at);
  const { events } = elapse(state, now);
  if (events.length === 0) {
    const next = nextByTime(state)?.at;
    if (next !== row.dueAt) await deps.orders.settleDue(row.orderId, row.version, row.dueAt, next);
    return 'settled';
  }
  // before the commit: were the key or the marks to stay behind it, the record would call readable data erased
  if (events.some(({ type }) => type === 'order.erased')) {
    await deps.eraser.destroy(row.orderId);
    await deps.marks.forget(row.orderId);
  }
  const command = { id: `time:${version}`, fingerprint: sha256(canonicalJson(['time', row.orderId, version])) };
  const wanted = nextCommit(latest, { by: TIME, at: now, command, events, sealed: [] });
  if (!(await appended(deps, wanted))) return 'overtaken';
  await leaveIndex(deps, row, latest);
  return 'committed';
}

/** Whether this commit, or another run's of the same instant, stands; not so when somebody's command came between. */
async function appended({ orders }: FireDeps, wanted: StoredCommit): Promise<boolean> {
  try {
    await orders.append(wanted);
    return true;
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'order-version-conflict') return false;
    throw error;
  }
}
