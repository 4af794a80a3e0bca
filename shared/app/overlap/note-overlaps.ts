import type { Digest } from '../../domain/digest.ts';
import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { isInForce } from '../../domain/order/life/time.ts';
import { isAlive, type OrderState } from '../../domain/order/record/state.ts';
import type { NamedCase } from '../../domain/overlap/demands.ts';
import { type FiledUnder, hashFileNumber } from '../../domain/overlap/file-number.ts';
import { createImprints } from '../../domain/overlap/imprints.ts';
import { createMarks, type Mark } from '../../domain/overlap/marks.ts';
import { findTelling } from '../../domain/overlap/telling.ts';
import { isTest } from '../../domain/sandbox.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import type { ImprintIndex } from '../../ports/overlap/imprint-index.ts';
import type { MarkIndex } from '../../ports/overlap/mark-index.ts';
import type { OverlapList } from '../../ports/overlap/overlap-list.ts';
import { loadOrder } from '../order/act-on-order.ts';
import { type OpenDeps, openParts } from '../order/sealed-parts.ts';
import { findFirstHolds } from './first-holds.ts';

export interface NoteDeps extends OpenDeps {
  readonly marks: MarkIndex;
  readonly imprints: Omit<ImprintIndex, 'find'>;
  readonly overlaps: Omit<OverlapList, 'among' | 'of'>;
  readonly clock: Clock;
  readonly hashes: KeyedHashes;
  /** The case a certificate belongs to, and the identifiers it names. */
  readonly caseOf: (instrument: InstrumentId, certificate: unknown) => NamedCase;
}

export type NoteOutcome = 'nothing-to-do' | 'marked' | 'withdrawn' | 'forgotten';

/**
 * Keeps an order's marks in step with its life: put up when it is issued, out of the others' sight when it ends, gone when it is
 * erased, and with them what its authority finds it by. Its imprints, which no other order looks at, stay from issue to erasure. When
 * marks go up, it is remembered which orders in force hold the same data, of this one and of each of them. Nobody is told by that, and it
 * stands on nobody's record: what may be told is decided whenever an order is read.
 *
 * Commits may come twice and in any order, so the order's latest state decides: when a run ends, the marks of an order that has
 * ended are down, whichever commit it ran on.
 */
export async function noteOverlaps(deps: NoteDeps, { commit: { events, state } }: StoredCommit): Promise<NoteOutcome> {
  if (isTest(state)) return 'nothing-to-do'; // it meets no other order
  if (events.some(({ type }) => type === 'order.issued')) return await putUpMarks(deps, state);
  const isOver = events.some((event) => 'erasesAt' in event || event.type === 'order.erased');
  return isOver ? await takeDownMarks(deps, state) : 'nothing-to-do';
}

/** @param issued the state that its issue left: of what is needed here, none ever changes. */
async function putUpMarks(deps: NoteDeps, issued: OrderState): Promise<NoteOutcome> {
  const named = await openNamed(deps, issued);
  if (named === undefined) return await forgetMarks(deps, issued);
  const own = createMarks(issued.provider, named.targets, named.hash);
  await deps.imprints.put(issued, createImprints(named.targets, named.hash)); // before its marks: whoever finds those needs not look
  await deps.marks.put(issued, own, fileUnder(issued, named));
  const { state } = (await loadOrder(deps.orders, issued.orderId)).commit; // it may have ended, and its end been handled, meanwhile
  if (!isAlive(state.phase)) return await takeDownMarks(deps, state);
  await rememberBoth(deps, state, own);
  return 'marked';
}

async function takeDownMarks(deps: NoteDeps, state: OrderState): Promise<NoteOutcome> {
  const { orderId, phase } = state;
  if (phase.kind === 'erased') return await forgetMarks(deps, state);
  const marked = await deps.marks.withdraw(orderId);
  if (marked !== 'by-this-version' && !(await deps.imprints.has(orderId))) await imprintLate(deps, state);
  if (findTelling(state) === undefined) await leaveOthers(deps, state);
  return 'withdrawn';
}

/** An order from before there were imprints gets its own when it ends: it is to be found for as long as it can be read. */
async function imprintLate(deps: NoteDeps, before: OrderState): Promise<void> {
  const named = await openNamed(deps, before);
  if (named === undefined) return;
  await deps.imprints.put(before, createImprints(named.targets, named.hash));
  const { state } = (await loadOrder(deps.orders, before.orderId)).commit; // it may have been erased meanwhile
  if (state.phase.kind === 'erased') await deps.imprints.forget(state);
}

/** An order of which nobody will ever be told takes up nobody's room: others are not hidden by filing and taking back. */
async function leaveOthers(deps: NoteDeps, state: OrderState): Promise<void> {
  for (const orderId of await deps.overlaps.leave(state)) {
    const { state: other } = (await loadOrder(deps.orders, orderId)).commit;
    await deps.overlaps.drop(other, state);
  }
}

async function forgetMarks({ marks, imprints, overlaps }: NoteDeps, state: OrderState): Promise<NoteOutcome> {
  await marks.forget(state.orderId);
  await imprints.forget(state);
  await overlaps.forget(state);
  return 'forgotten';
}

/** What an order names, and what hashes it. */
interface Named extends NamedCase {
  readonly hash: (text: string) => Digest;
}

/** By what its authority finds an order; `undefined` of a file number without letters and digits. */
function fileUnder({ authority, issuedAt }: OrderState, { fileNumber, hash }: Named): FiledUnder | undefined {
  const digest = hashFileNumber(authority, fileNumber, hash);
  return digest && { fileNumber: digest, issuedAt };
}

/** `undefined` once the order's data key is destroyed, which is before its record says that it is erased. */
async function openNamed(deps: NoteDeps, state: OrderState): Promise<Named | undefined> {
  try {
    const [[certificate], hash] = await Promise.all([openParts(deps, state, ['certificate']), deps.hashes.hasher()]);
    return { ...deps.caseOf(state.instrument, certificate?.value), hash };
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'order-erased') return undefined;
    throw error;
  }
}

/** Marks go up before anybody looks, so of two orders issued at once at least one finds the other; and either remembers both. */
async function rememberBoth({ overlaps, ...deps }: NoteDeps, state: OrderState, own: readonly Mark[]): Promise<void> {
  const at = deps.clock.now();
  if (!isInForce(state, at)) return;
  const holds = await findFirstHolds(deps, state, own, at);
  await overlaps.add(
    holds.flatMap(({ state: other, ours, theirs, hasRoom }) => [
      { owner: state, other, targets: ours },
      ...(hasRoom ? [{ owner: other, other: state, targets: theirs }] : []),
    ]),
  );
}
