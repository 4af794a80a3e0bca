import {
  createVisitId,
  nameOfVisit,
  type SealedVisitPart,
  VISIT_ID_BYTES,
  type VisitId,
} from '../../domain/cases/visit.ts';
import { type DeskSession, forgetSessionAt, typistOf, typistsOf } from '../../domain/desks/session.ts';
import { DESK_POLICY } from '../../domain/policy/desks.ts';
import { HoldfastError } from '../../errors.ts';
import {
  bringDrafts,
  type Drafting,
  type KeptFor,
  keepDraft,
  readDrafts,
  selectOwnDrafts,
  type Typed,
} from '../case/drafts.ts';
import { openPart, sealPart, type VisitDeps } from '../case/visit-parts.ts';
import type { RememberingDeps } from '../case/visits.ts';

/** A session that a browser showed the cookie of, open or over. */
export interface FoundSession {
  readonly id: VisitId;
  readonly session: DeskSession;
  /** As it was kept when it was read. */
  readonly part: SealedVisitPart;
}

/** How what officials type is kept. */
const AT_A_DESK: KeptFor = { keptMs: DESK_POLICY.deskTypedKeptMs, atMostBytes: DESK_POLICY.deskTypedAtMostBytes };

const seal = (deps: VisitDeps, id: VisitId, session: DeskSession) =>
  sealPart(deps, { id, part: 'session' }, session, forgetSessionAt(session));

const draftingOf = ({ id, session }: Pick<FoundSession, 'id' | 'session'>): Drafting => ({
  id,
  code: typistOf(session),
});

/**
 * Begins a session under an id of its own, also for whoever had one: nobody who knew the browser's earlier cookie comes along. What the
 * same person typed in the earlier one comes along, under each of their roles.
 *
 * @param before the id of the session that this one follows, of which nothing is left.
 */
export async function beginSession(deps: VisitDeps, session: DeskSession, before?: VisitId): Promise<FoundSession> {
  const id = createVisitId(deps.random.bytes(VISIT_ID_BYTES));
  const part = await seal(deps, id, session);
  await deps.visits.keep(nameOfVisit(id), part);
  if (before !== undefined) {
    for (const code of typistsOf(session)) await bringDrafts(deps, before, { id, code }, AT_A_DESK);
    await deps.visits.forget(nameOfVisit(before));
  }
  return { id, session, part };
}

/** The session of a browser, also one that is over, until it is forgotten. */
export async function readSession(deps: VisitDeps, id: VisitId): Promise<FoundSession | undefined> {
  const part = await deps.visits.find(nameOfVisit(id), deps.clock.now());
  return part && { id, session: await openPart<DeskSession>(deps, { id, part: 'session' }, part), part };
}

/** The same as this process read it last, without asking for it, where nothing typed is kept in it: it may have changed since, or be left. */
export async function recallSession(deps: RememberingDeps, id: VisitId): Promise<FoundSession | undefined> {
  const name = nameOfVisit(id);
  const part = deps.visits.recallsTyped(name) ? undefined : deps.visits.recall(name, deps.clock.now());
  return part && { id, session: await openPart<DeskSession>(deps, { id, part: 'session' }, part), part };
}

/** Whether a session is, byte by byte, what it was. */
export const isUnchanged = ({ part }: FoundSession, before: FoundSession): boolean =>
  Buffer.from(part.sealed).equals(before.part.sealed);

/** Windows of one browser change one session at once: each finds in time what the others made of it. */
const TRIES = 8;

/**
 * Changes a session from what it is, and not from what it was when this request read it: tokens and ends that other windows brought about
 * meanwhile stand.
 *
 * @param change what becomes of it; nothing is kept where that is what it is.
 * @returns as it is now; ended, where somebody left it meanwhile.
 * @throws HoldfastError `service-unavailable` where others change it each time.
 */
export async function changeSession(
  deps: VisitDeps,
  found: FoundSession,
  change: (session: DeskSession) => DeskSession,
): Promise<FoundSession> {
  const { id } = found;
  let now: FoundSession | undefined = found;
  for (let tries = 0; tries < TRIES && now; tries += 1) {
    const session = change(now.session);
    if (session === now.session) return now;
    const part = await seal(deps, id, session);
    if (await deps.visits.changeFrom(nameOfVisit(id), now.part, part)) return { id, session, part };
    now = await readSession(deps, id);
  }
  if (!now) return { ...found, session: { ...found.session, isEnded: true } };
  throw new HoldfastError('service-unavailable', 'others change this session each time', { retryable: true });
}

/** Leaves nothing of a session, nor of what was typed in it. */
export const endSession = ({ visits }: VisitDeps, id: VisitId): Promise<void> => visits.forget(nameOfVisit(id));

/** Keeps what was typed into a form. @throws HoldfastError `body-too-large` for more than is kept. */
export const keepTyped = (deps: VisitDeps, found: FoundSession, form: string, typed: Typed): Promise<void> =>
  keepDraft(deps, draftingOf(found), form, typed, AT_A_DESK);

/** A session, and what was typed in it by whoever acts there now, by its form: read at once, as whoever waits for a page waits for one of the two. */
export async function readSessionWithTyped(
  deps: VisitDeps,
  id: VisitId,
): Promise<{ readonly found: FoundSession; readonly typed: Readonly<Record<string, Typed>> } | undefined> {
  const [found, drafts] = await Promise.all([readSession(deps, id), readDrafts(deps, id)]);
  return found && { found, typed: selectOwnDrafts(drafts, typistOf(found.session)) };
}

/** Takes what was typed into a form away. */
export const forgetTyped = ({ visits }: VisitDeps, { id }: FoundSession, form: string): Promise<void> =>
  visits.forgetDraft(nameOfVisit(id), form);
