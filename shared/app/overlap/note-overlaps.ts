import type { SystemActor } from '../../domain/actor.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { isInForce } from '../../domain/order/life/time.ts';
import { listOverlaps, noteOverlap } from '../../domain/order/notes/overlaps.ts';
import type { Overlap } from '../../domain/order/record/overlap.ts';
import { isAlive, type OrderState } from '../../domain/order/record/state.ts';
import { createMarks, type Mark, type NamedTarget } from '../../domain/overlap/marks.ts';
import { POLICY } from '../../domain/policy.ts';
import { HoldfastError } from '../../errors.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import type { MarkIndex } from '../../ports/overlap/mark-index.ts';
import { loadOrder } from '../order/act-on-order.ts';
import { appendNote, type NotingDeps } from '../order/append-note.ts';
import { type OpenDeps, openParts } from '../order/sealed-parts.ts';
import { findOtherHolds } from './other-holds.ts';

export interface NoteDeps extends OpenDeps, NotingDeps {
  readonly marks: MarkIndex;
  readonly hashes: KeyedHashes;
  /** The identifiers a certificate names. */
  readonly targetsOf: (instrument: InstrumentId, certificate: unknown) => NamedTarget[];
}

export type NoteOutcome = 'nothing-to-do' | 'marked' | 'withdrawn' | 'forgotten';

const NOTING_ACTOR: SystemActor = { kind: 'system', function: 'note-overlaps' };

/**
 * Keeps an order's marks in step with its life: put up when it is issued, out of the others' sight when it ends, gone when it is
 * erased. When marks go up, every order in force that holds the same data learns of this one, and this one of it.
 *
 * Commits may come twice and in any order, so the order's latest state decides: when a run ends, the marks of an order that has
 * ended are down, whichever commit it ran on.
 */
export async function noteOverlaps(deps: NoteDeps, { commit: { events, state } }: StoredCommit): Promise<NoteOutcome> {
  if (events.some(({ type }) => type === 'order.issued')) return await putUpMarks(deps, state.orderId);
  const isOver = events.some((event) => 'erasesAt' in event || event.type === 'order.erased');
  return isOver ? await takeDownMarks(deps, state) : 'nothing-to-do';
}

async function putUpMarks(deps: NoteDeps, orderId: OrderId): Promise<NoteOutcome> {
  const { state: before } = (await loadOrder(deps.orders, orderId)).commit;
  const marks = await computeMarks(deps, before);
  if (marks === undefined) return await forgetMarks(deps, orderId);
  await deps.marks.put(orderId, marks);
  const { state } = (await loadOrder(deps.orders, orderId)).commit; // again: it may have ended, and its end been handled, meanwhile
  if (!isAlive(state.phase)) return await takeDownMarks(deps, state);
  await tellBoth(deps, state);
  return 'marked';
}

async function takeDownMarks(deps: NoteDeps, { orderId, phase }: OrderState): Promise<NoteOutcome> {
  if (phase.kind === 'erased') return await forgetMarks(deps, orderId);
  await deps.marks.withdraw(orderId);
  return 'withdrawn';
}

async function forgetMarks({ marks }: NoteDeps, orderId: OrderId): Promise<NoteOutcome> {
  await marks.forget(orderId);
  return 'forgotten';
}

/** `undefined` once the order's data key is destroyed, which is before its record says that it is erased. */
async function computeMarks(deps: NoteDeps, state: OrderState): Promise<Mark[] | undefined> {
  try {
    const [[certificate], hash] = await Promise.all([openParts(deps, state, ['certificate']), deps.hashes.hasher()]);
    return createMarks(state.provider, deps.targetsOf(state.instrument, certificate?.value), hash);
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'order-erased') return undefined;
    throw error;
  }
}

/** Marks go up before anybody looks, so of two orders issued at once at least one finds the other; and either tells both. */
async function tellBoth(deps: NoteDeps, state: OrderState): Promise<void> {
  const now = deps.clock.now();
  if (!isInForce(state, now)) return;
  const { holds } = await findOtherHolds(deps, state, now);
  const told: PromiseSettledResult<void>[] = [];
  for (const { state: other, ours, theirs } of holds.slice(0, POLICY.overlapsRememberedAtMost)) {
    told.push(...(await Promise.allSettled([tellOrder(deps, state.orderId, toOverlap(other, ours))])));
    told.push(...(await Promise.allSettled([tellOrder(deps, other.orderId, toOverlap(state, theirs))])));
  }
  const failed = told.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason; // only now: one order that cannot be told keeps no other from being told
}

const toOverlap = ({ orderId, reference, authority }: OrderState, targets: readonly string[]): Overlap => ({
  orderId,
  reference,
  authority,
  targets,
});

/** One note for each pair: told twice, it is on record once. An order that ended meanwhile has no use for it. */
async function tellOrder(deps: NoteDeps, orderId: OrderId, overlap: Overlap): Promise<void> {
  const { state } = (await loadOrder(deps.orders, orderId)).commit;
  const now = deps.clock.now();
  if (!isInForce(state, now)) return;
  await appendNote(deps, {
    orderId,
    by: NOTING_ACTOR,
    noteId: sha256(canonicalJson(['overlap.found', orderId, overlap.orderId])),
    decide: (newest) => noteOverlap(listOverlaps(state, newest?.note), overlap, now),
  });
}
