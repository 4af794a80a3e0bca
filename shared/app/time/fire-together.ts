import { type CommitRow, type DueTogether, rowsOfGroup } from '../../domain/delivery/due-row.ts';
import { latestOf } from '../../domain/instant.ts';
import {
  dueAfterDispatchOf,
  dueAtOf,
  messagesOf,
  type NextCommit,
  type StoredCommit,
} from '../../domain/order/commit.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { isNothingPast } from '../../domain/order/past.ts';
import type { OrderEvent } from '../../domain/order/record/events.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CommitBatches } from '../../ports/order/commit-batches.ts';
import type { DueQueue } from '../../ports/time/due-index.ts';
import { rowOf } from '../order/row-of.ts';
import { awaitInstant, createPassing, type FireDeps, type FireOutcome, fireDue } from './fire-due.ts';

export interface FireTogetherDeps extends FireDeps {
  readonly batches: CommitBatches;
  /** Takes the rows back that failed, each by itself. */
  readonly dueCommits: DueQueue;
}

/** A row and what became of it; `again` is one that failed and is queued by itself. */
export interface Fired {
  readonly row: CommitRow;
  readonly outcome: FireOutcome | 'again';
  readonly error?: unknown;
}

/** A row that failed is looked at again so soon; from then on its own message comes back, until the queue parks it. */
const AGAIN_AFTER_S = 1;

/**
 * Looks at commits that are due at one instant. What time alone does to most of them is stored in one batch, and their rows settled in
 * another: first what happened, then the hint that it had to. Everything else, and whatever turns out not to be what the row said,
 * is looked at one by one. Safe to run twice, and safe to run late.
 *
 * @throws HoldfastError `service-unavailable` when nothing could be read or stored: the message comes back whole.
 */
export async function fireTogether(deps: FireTogetherDeps, group: DueTogether): Promise<readonly Fired[]> {
  const rows = rowsOfGroup(group);
  const [found] = await Promise.all([deps.batches.readEach(rows), awaitInstant(deps.clock, group.dueAt)]);
  const passing = rows.flatMap((row) => findPassing(deps.clock, row, found.get(row.orderId)) ?? []);
  const done = await storeTogether(deps, passing);
  const singly = rows.filter((row) => !done.has(row));
  const fired = [...[...done].map(([row, outcome]): Fired => ({ row, outcome })), ...(await fireEach(deps, singly))];
  const again = fired.filter(({ outcome }) => outcome === 'again').map(({ row }) => row);
  if (again.length > 0) await deps.dueCommits.send(again, () => AGAIN_AFTER_S);
  return fired;
}

/** What time does to an order and nothing else has to be done for, with the row that told of it. */
interface Passing {
  readonly row: CommitRow;
  readonly next: NextCommit;
}

/**
 * The commit that time alone makes of an order, where it is all there is to do: messages handed on by now, the row where it was left then,
 * nothing to erase first, and nothing to keep of what the lists of its state leave out.
 */
function findPassing(clock: Clock, row: CommitRow, stored: StoredCommit | undefined): Passing | undefined {
  if (stored?.commit.version !== row.version) return undefined;
  const { commit } = stored;
  if (row.dueAt !== dueAfterDispatchOf(commit)) return undefined;
  if (messagesOf(commit).length > 0 && row.dueAt === dueAtOf(commit)) return undefined;
  const now = latestOf(clock.now(), commit.at);
  const { events } = applyTime(rowOf(commit.state), commit.state, now);
  if (events.length === 0 || events.some(isErasure)) return undefined;
  const next = createPassing(stored, now, events);
  return isNothingPast(next.past) ? { row, next } : undefined;
}

const isErasure = ({ type }: OrderEvent): boolean => type === 'order.erased' || type === 'officials.erased';

/** @returns what became of those that were stored or failed; one whose version was taken has to be looked at anew. */
async function storeTogether(
  { batches }: FireTogetherDeps,
  passing: readonly Passing[],
): Promise<Map<CommitRow, Fired['outcome']>> {
  const appended = await batches.appendEach(passing.map(({ next }) => next));
  const stored = passing.filter((_, place) => appended[place] === 'stored');
  const settled = await batches.settleEach(stored.map(({ row }) => ({ ...row, from: row.dueAt })));
  return new Map([
    ...passing.filter((_, place) => appended[place] === 'failed').map(({ row }) => [row, 'again'] as const),
    ...stored.map(({ row }, place) => [row, settled[place] ? 'committed' : 'again'] as const),
  ]);
}

/** One that fails keeps no other from being looked at. */
async function fireEach(deps: FireTogetherDeps, rows: readonly CommitRow[]): Promise<Fired[]> {
  return await Promise.all(
    rows.map(async (row): Promise<Fired> => {
      try {
        return { row, outcome: await fireDue(deps, row) };
      } catch (error) {
        return { row, outcome: 'again', error };
      }
    }),
  );
}
