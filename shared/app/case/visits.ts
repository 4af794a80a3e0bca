import {
  createVisitId,
  dayOf,
  forgetVisitAt,
  nameOfVisit,
  openVisitPart,
  type SealedVisitPart,
  sealVisitPart,
  VISIT_ID_BYTES,
  VISIT_NONCE_BYTES,
  type Visit,
  type VisitId,
  type VisitPart,
} from '../../domain/cases/visit.ts';
import type { Digest } from '../../domain/digest.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import { HoldfastError } from '../../errors.ts';
import type { VisitStore } from '../../ports/case/visit-store.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import type { PeriodKeys } from '../../ports/period-keys.ts';
import type { RememberedVisits } from './remembered-visits.ts';

export interface VisitDeps {
  readonly visits: VisitStore;
  /** Of the days on which something of a visit was sealed. */
  readonly visitKeys: PeriodKeys;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** The same where what was read last is remembered. */
export interface RememberingDeps extends VisitDeps {
  readonly visits: RememberedVisits;
}

/** The fields of a form as they were typed, by name. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What was typed, and the code of whoever typed it. */
interface Draft {
  readonly code: Digest;
  readonly typed: Typed;
}

async function seal(deps: VisitDeps, of: VisitPart, value: unknown, endsAt: Instant): Promise<SealedVisitPart> {
  const day = dayOf(deps.clock.now());
  const key = await deps.visitKeys.keyOf(day);
  return { day, sealed: sealVisitPart(key, of, value, deps.random.bytes(VISIT_NONCE_BYTES)), endsAt };
}

const sealVisit = (deps: VisitDeps, id: VisitId, visit: Visit): Promise<SealedVisitPart> =>
  seal(deps, { id, part: 'visit' }, visit, forgetVisitAt(visit));

const open = async <T>({ visitKeys }: VisitDeps, of: VisitPart, { day, sealed }: SealedVisitPart): Promise<T> =>
  openVisitPart(await visitKeys.keyOf(day), of, sealed) as T; // sealed: nobody but we wrote it

/**
 * Begins a visit under an id of its own, also for whoever had one: nobody who knew the browser's earlier cookie comes along. What was
 * typed in the earlier visit under the same code comes along, and under another code never.
 *
 * @param before the id of the visit that this one follows.
 */
export async function beginVisit(deps: VisitDeps, visit: Visit, before?: VisitId): Promise<VisitId> {
  const id = createVisitId(deps.random.bytes(VISIT_ID_BYTES));
  await deps.visits.keep(nameOfVisit(id), await sealVisit(deps, id, visit));
  if (before === undefined) return id;
  for (const [form, draft] of await readDrafts(deps, before)) {
    if (draft.code !== visit.code) continue;
    await keepDraft(deps, { id, code: visit.code }, form, draft.typed); // the newest last, so it stays the newest
    await deps.visits.forgetDraft(nameOfVisit(before), form);
  }
  return id;
}

/** Keeps a visit as it is now: one that somebody left meanwhile, in another window, stays left. */
export async function changeVisit(deps: VisitDeps, id: VisitId, visit: Visit): Promise<void> {
  await deps.visits.change(nameOfVisit(id), await sealVisit(deps, id, visit));
}

/** The visit of a browser, also one that is over, until it is forgotten. */
export async function readVisit(deps: VisitDeps, id: VisitId): Promise<Visit | undefined> {
  const kept = await deps.visits.find(nameOfVisit(id), deps.clock.now());
  return kept && (await open<Visit>(deps, { id, part: 'visit' }, kept));
}

/** The same as this process read it last, without asking for it: it may have changed since, or be left. */
export async function recallVisit(deps: RememberingDeps, id: VisitId): Promise<Visit | undefined> {
  const kept = deps.visits.recall(nameOfVisit(id), deps.clock.now());
  return kept && (await open<Visit>(deps, { id, part: 'visit' }, kept));
}

/** Leaves nothing of a visit. */
export const endVisit = ({ visits }: VisitDeps, id: VisitId): Promise<void> => visits.forget(nameOfVisit(id));

interface KeptDraft extends Draft {
  /** As it is kept. */
  readonly part: SealedVisitPart;
}

/** All that was typed in a visit, by its form and under whichever code, the newest last. */
export type Drafts = ReadonlyMap<string, KeptDraft>;

/** @throws HoldfastError `record-damaged`. */
export async function readDrafts(deps: VisitDeps, id: VisitId): Promise<Drafts> {
  const kept = await deps.visits.draftsOf(nameOfVisit(id), deps.clock.now());
  const drafts = [...kept]
    .toSorted(([, one], [, other]) => one.endsAt - other.endsAt)
    .map(async ([form, part]) => {
      const draft = await open<Draft>(deps, { id, part: `draft/${form}` }, part);
      return [form, { ...draft, part }] as const;
    });
  return new Map(await Promise.all(drafts));
}

/** Whose draft it is: only somebody who came with a code has one. */
export interface Drafting {
  readonly id: VisitId;
  readonly code: Digest;
}

/**
 * Keeps what was typed into a form, for an hour.
 *
 * @throws HoldfastError `body-too-large` for more than is kept.
 */
export async function keepDraft(deps: VisitDeps, { id, code }: Drafting, form: string, typed: Typed): Promise<void> {
  const draft: Draft = { code, typed };
  if (Buffer.byteLength(JSON.stringify(draft)) > PERSON_POLICY.draftAtMostBytes) {
    throw new HoldfastError('body-too-large', `at most ${PERSON_POLICY.draftAtMostBytes} bytes of a form are kept`);
  }
  const endsAt = plus(deps.clock.now(), PERSON_POLICY.draftKeptMs);
  await deps.visits.keepDraft(nameOfVisit(id), form, await seal(deps, { id, part: `draft/${form}` }, draft, endsAt));
}

/** Keeps all that was typed under this code for another hour: whoever uses their visit has not gone. The newest stays the newest. */
export async function prolongDrafts(deps: VisitDeps, { id, code }: Drafting): Promise<void> {
  const own = [...(await readDrafts(deps, id))].filter(([, draft]) => draft.code === code);
  const lastsUntil = plus(deps.clock.now(), PERSON_POLICY.draftKeptMs);
  for (const [place, [form, { part }]] of own.entries()) {
    const endsAt = plus(lastsUntil, place + 1 - own.length);
    await deps.visits.prolongDraft(nameOfVisit(id), form, { ...part, endsAt });
  }
}

/** All that was typed under this code, and not under another, by its form. */
export const selectOwnDrafts = (drafts: Drafts, code: Digest): Readonly<Record<string, Typed>> =>
  Object.fromEntries([...drafts].flatMap(([form, draft]) => (draft.code === code ? [[form, draft.typed]] : [])));

/** What was typed into a form under this code. */
export const readDraft = async (deps: VisitDeps, of: Drafting, form: string): Promise<Typed | undefined> =>
  selectOwnDrafts(await readDrafts(deps, of.id), of.code)[form];

/**
 * The form that somebody typed into last under this code, and until when it is kept.
 *
 * @param isWriting whether whoever has it is writing still.
 */
export async function findNewestDraft(
  deps: VisitDeps,
  { id, code }: Drafting,
  isWriting: (form: string) => boolean,
): Promise<{ readonly form: string; readonly endsAt: Instant } | undefined> {
  const own = [...(await readDrafts(deps, id))].filter(([form, draft]) => draft.code === code && isWriting(form));
  const newest = own.at(-1);
  return newest && { form: newest[0], endsAt: newest[1].part.endsAt };
}

/** Takes what was typed into a form away, as it has been sent. */
export const forgetDraft = ({ visits }: VisitDeps, id: VisitId, form: string): Promise<void> =>
  visits.forgetDraft(nameOfVisit(id), form);
