import { TIME } from '../../domain/actor.ts';
import type { CommitRow, DeliveryRow, DueRow } from '../../domain/delivery/due-row.ts';
import { isOver } from '../../domain/delivery/undelivered.ts';
import { toWakeUp } from '../../domain/delivery/wake-up.ts';
import { earliest, type Instant, latestOf, plus, SECOND_MS } from '../../domain/instant.ts';
import {
  createNextCommit,
  dueAfterDispatchOf,
  dueAtOf,
  type NextCommit,
  type StoredCommit,
} from '../../domain/order/commit.ts';
import { applyTime, findNextByTime } from '../../domain/order/life/time.ts';
import type { OrderEvent } from '../../domain/order/record/events.ts';
import { lacksReviewer } from '../../domain/order/record/seats.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { OBJECTION_POLICY } from '../../domain/policy/objections.ts';
import { isTest } from '../../domain/sandbox.ts';
import { HoldfastError } from '../../errors.ts';
import type { NewsAddressEraser, NewsAddressReader } from '../../ports/case/news-addresses.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { OfficialKeyEraser, OfficialKeyReader } from '../../ports/official-keys.ts';
import type { MarkIndex } from '../../ports/overlap/mark-index.ts';
import { type DispatchDeps, dispatchCommit } from '../delivery/dispatch-commit.ts';
import { type OpenCallDeps, type OpenCallOutcome, openCall } from '../delivery/open-call.ts';
import { fingerprintOf } from '../order/command-id.ts';
import { PASSING } from '../order/commands.ts';
import { rowOf } from '../order/row-of.ts';
import { type AssignDeps, assignReviewer } from '../review/assign-reviewer.ts';
import { type EraseDeps, eraseOrder } from './erase-order.ts';
import { putOffStep } from './put-off-step.ts';

export interface FireDeps
  extends DispatchDeps,
    AssignDeps,
    Omit<OpenCallDeps, 'orders'>,
    Omit<EraseDeps, 'marks' | 'newsAddresses'> {
  readonly deliveries: DeliveryStore;
  readonly officials: OfficialKeyReader & OfficialKeyEraser;
  readonly marks: MarkIndex;
  readonly newsAddresses: NewsAddressReader & NewsAddressEraser;
  readonly clock: Clock;
}

export type FireOutcome =
  | 'delivery-woken'
  | 'put-off'
  | OpenCallOutcome
  | 'committed'
  | 'assigned'
  | 'nobody-eligible'
  | 'stale'
  | 'settled';

/** Machines' clocks differ by a little; a row that arrives this early is waited for, an earlier one is left to a later tick. */
const SKEW_MS = 2 * SECOND_MS;

/** Waits for the instant a row is due at, where it is near. */
export async function awaitInstant(clock: Clock, dueAt: Instant): Promise<void> {
  if (dueAt - clock.now() <= SKEW_MS) await clock.until(dueAt);
}

/**
 * Looks at one row of the due index. The row is only a hint: the order is read again, strongly, and the domain says what time
 * has done. Safe to run twice, and safe to run late.
 */
export async function fireDue(deps: FireDeps, row: DueRow): Promise<FireOutcome> {
  if (row.kind === 'delivery') return await wakeDelivery(deps, row);
  const latest = await deps.orders.latest(row.orderId);
  if (!latest) return 'stale';
  const isLatest = latest.commit.version === row.version;
  const stored = isLatest ? latest : await deps.orders.read(row.orderId, row.version);
  if (stored && row.dueAt === dueAtOf(stored.commit)) await dispatchCommit(deps, stored);
  if (!isLatest) {
    await moveRow(deps, row, stored, undefined);
    return await drawInPassing(deps, latest);
  }
  await awaitInstant(deps.clock, row.dueAt);
  return await letTimePass(deps, row, latest);
}

/** Whoever makes the attempt sees whether there is anything left to tell; nobody makes that of a call but a human. */
async function wakeDelivery(deps: FireDeps, row: DeliveryRow): Promise<FireOutcome> {
  const delivery = await deps.deliveries.read(row);
  if (delivery && !isOver(delivery.status) && (await putOffStep(deps, delivery))) return 'put-off';
  if (delivery?.way === 'call') return await openCall(deps, delivery);
  await deps.queue.send(delivery ? toWakeUp(delivery) : row, 0); // which knows its lane
  return 'delivery-woken';
}

/** Moves a commit's row from wherever dispatch may have put it, or takes it out: a later commit has a row of its own. */
async function moveRow(
  { orders }: FireDeps,
  row: CommitRow,
  stored: StoredCommit | undefined,
  to: Instant | undefined,
): Promise<void> {
  const dispatched = stored && dueAfterDispatchOf(stored.commit);
  const instants = new Set([row.dueAt, ...(dispatched === undefined ? [] : [dispatched])]);
  for (const from of instants) if (from !== to) await orders.settleDue(row.orderId, row.version, from, to);
}

async function letTimePass(deps: FireDeps, row: CommitRow, latest: StoredCommit): Promise<FireOutcome> {
  const { state } = latest.commit;
  const now = latestOf(deps.clock.now(), latest.commit.at);
  const { events } = applyTime(rowOf(state), state, now);
  if (events.length === 0) return await giveToReviewer(deps, row, latest, now);
  // before the commit: were key, files or marks to stay behind it, the record would call readable data erased
  if (events.some(({ type }) => type === 'order.erased')) {
    await eraseOrder(deps, state);
  }
  if (events.some(({ type }) => type === 'officials.erased')) await deps.officials.destroy(row.orderId);
  return await storeCommit(deps, row, latest, createPassing(latest, now, events), 'committed');
}

/** What time has done, as the next commit of an order; whoever decides it again makes the same command of it. */
export function createPassing(latest: StoredCommit, now: Instant, events: readonly OrderEvent[]): NextCommit {
  const { orderId, state, version } = latest.commit;
  const fingerprint = fingerprintOf(PASSING.repeats(orderId, version), undefined);
  const command = { id: PASSING.id(version), fingerprint };
  return createNextCommit(rowOf(state), latest, { by: TIME, at: now, command, events, sealed: [] });
}

/** Nobody is drawn for a test: what its provider or a visitor objects there ends as silence ends it. */
const waitsForReviewer = (state: OrderState): boolean => !isTest(state) && lacksReviewer(state.rights);

/** Time has nothing to do: a review without a reviewer is given to one, or looked at again in an hour. */
async function giveToReviewer(
  deps: FireDeps,
  row: CommitRow,
  latest: StoredCommit,
  now: Instant,
): Promise<FireOutcome> {
  const { state } = latest.commit;
  const next = findNextByTime(state)?.at;
  if (!waitsForReviewer(state)) {
    if (next !== row.dueAt) await deps.orders.settleDue(row.orderId, row.version, row.dueAt, next);
    return 'settled';
  }
  const wanted = await assignReviewer(deps, latest, now);
  if (wanted) return await storeCommit(deps, row, latest, wanted, 'assigned');
  await moveRow(deps, row, latest, earliest(plus(now, OBJECTION_POLICY.reviewerSoughtEveryMs), next));
  return 'nobody-eligible';
}

/**
 * Draws somebody for a review that waits, though the row was an earlier commit's: where commands come faster than ticks, each row is, and
 * whoever sends them could put off the draw. The rows of the latest commit are left as they are.
 */
async function drawInPassing(deps: FireDeps, latest: StoredCommit): Promise<FireOutcome> {
  const { state } = latest.commit;
  const now = latestOf(deps.clock.now(), latest.commit.at);
  if (!waitsForReviewer(state) || applyTime(rowOf(state), state, now).events.length > 0) return 'stale';
  const wanted = await assignReviewer(deps, latest, now);
  return wanted && (await isStored(deps, wanted)) ? 'assigned' : 'stale';
}

/** @returns false when another command took its version. */
async function isStored({ orders }: FireDeps, wanted: NextCommit): Promise<boolean> {
  try {
    await orders.append(wanted);
    return true;
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'order-version-conflict') return false;
    throw error;
  }
}

/** Stores the commit; `overtaken` when another command took its version. */
async function storeCommit(
  deps: FireDeps,
  row: CommitRow,
  latest: StoredCommit,
  wanted: NextCommit,
  done: FireOutcome,
): Promise<FireOutcome> {
  if (!(await isStored(deps, wanted))) return 'overtaken';
  await moveRow(deps, row, latest, undefined);
  return done;
}
