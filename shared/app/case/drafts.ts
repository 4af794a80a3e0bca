import { nameOfVisit, type SealedVisitPart, type VisitId } from '../../domain/cases/visit.ts';
import type { Digest } from '../../domain/digest.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import { HoldfastError } from '../../errors.ts';
import { openPart, sealPart, type VisitDeps } from './visit-parts.ts';

/** The fields of a form as they were typed, by name. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What was typed, and the code of whoever typed it. */
interface Draft {
  readonly code: Digest;
  readonly typed: Typed;
}

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
      const draft = await openPart<Draft>(deps, { id, part: `draft/${form}` }, part);
      return [form, { ...draft, part }] as const;
    });
  return new Map(await Promise.all(drafts));
}

/** Whose draft it is: only somebody who came with a code has one. */
export interface Drafting {
  readonly id: VisitId;
  readonly code: Digest;
}

/** For how long what is typed is kept, and how much of one form. */
export interface KeptFor {
  readonly keptMs: number;
  /** Of its JSON. */
  readonly atMostBytes: number;
}

const FOR_PERSONS: KeptFor = { keptMs: PERSON_POLICY.draftKeptMs, atMostBytes: PERSON_POLICY.draftAtMostBytes };

/**
 * Keeps what was typed into a form.
 *
 * @throws HoldfastError `body-too-large` for more than is kept.
 */
export async function keepDraft(
  deps: VisitDeps,
  { id, code }: Drafting,
  form: string,
  typed: Typed,
  { keptMs, atMostBytes }: KeptFor = FOR_PERSONS,
): Promise<void> {
  const draft: Draft = { code, typed };
  if (Buffer.byteLength(JSON.stringify(draft)) > atMostBytes) {
    throw new HoldfastError('body-too-large', `at most ${atMostBytes} bytes of a form are kept`);
  }
  const endsAt = plus(deps.clock.now(), keptMs);
  await deps.visits.keepDraft(
    nameOfVisit(id),
    form,
    await sealPart(deps, { id, part: `draft/${form}` }, draft, endsAt),
  );
}

/** Brings what was typed in an earlier visit under the same code into another; the newest last, so that it stays the newest. */
export async function bringDrafts(deps: VisitDeps, before: VisitId, to: Drafting, kept?: KeptFor): Promise<void> {
  for (const [form, draft] of await readDrafts(deps, before)) {
    if (draft.code !== to.code) continue;
    await keepDraft(deps, to, form, draft.typed, kept);
    await deps.visits.forgetDraft(nameOfVisit(before), form);
  }
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
