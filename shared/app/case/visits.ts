import {
  createVisitId,
  forgetVisitAt,
  nameOfVisit,
  type SealedVisitPart,
  VISIT_ID_BYTES,
  type Visit,
  type VisitId,
} from '../../domain/cases/visit.ts';
import { bringDrafts } from './drafts.ts';
import type { RememberedVisits } from './remembered-visits.ts';
import { openPart, sealPart, type VisitDeps } from './visit-parts.ts';

/** The same where what was read last is remembered. */
export interface RememberingDeps extends VisitDeps {
  readonly visits: RememberedVisits;
}

const sealVisit = (deps: VisitDeps, id: VisitId, visit: Visit): Promise<SealedVisitPart> =>
  sealPart(deps, { id, part: 'visit' }, visit, forgetVisitAt(visit));

/**
 * Begins a visit under an id of its own, also for whoever had one: nobody who knew the browser's earlier cookie comes along. What was
 * typed in the earlier visit under the same code comes along, and under another code never.
 *
 * @param before the id of the visit that this one follows.
 */
export async function beginVisit(deps: VisitDeps, visit: Visit, before?: VisitId): Promise<VisitId> {
  const id = createVisitId(deps.random.bytes(VISIT_ID_BYTES));
  await deps.visits.keep(nameOfVisit(id), await sealVisit(deps, id, visit));
  if (before !== undefined) await bringDrafts(deps, before, { id, code: visit.code });
  return id;
}

/** Keeps a visit as it is now: one that somebody left meanwhile, in another window, stays left. */
export async function changeVisit(deps: VisitDeps, id: VisitId, visit: Visit): Promise<void> {
  await deps.visits.change(nameOfVisit(id), await sealVisit(deps, id, visit));
}

/** The visit of a browser, also one that is over, until it is forgotten. */
export async function readVisit(deps: VisitDeps, id: VisitId): Promise<Visit | undefined> {
  const kept = await deps.visits.find(nameOfVisit(id), deps.clock.now());
  return kept && (await openPart<Visit>(deps, { id, part: 'visit' }, kept));
}

/** The same as this process read it last, without asking for it: it may have changed since, or be left. */
export async function recallVisit(deps: RememberingDeps, id: VisitId): Promise<Visit | undefined> {
  const kept = deps.visits.recall(nameOfVisit(id), deps.clock.now());
  return kept && (await openPart<Visit>(deps, { id, part: 'visit' }, kept));
}

/** Leaves nothing of a visit. */
export const endVisit = ({ visits }: VisitDeps, id: VisitId): Promise<void> => visits.forget(nameOfVisit(id));
