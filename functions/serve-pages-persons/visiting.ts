import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Drafts, prolongDrafts, readDrafts } from '../../shared/app/case/drafts.ts';
import type { VisitDeps } from '../../shared/app/case/visit-parts.ts';
import { beginVisit, changeVisit, endVisit, readVisit } from '../../shared/app/case/visits.ts';
import { isToRenew, isVisitId, type Visit, type VisitId } from '../../shared/domain/cases/visit.ts';
import { digest } from '../../shared/domain/digest.ts';
import { fromRfc3339 } from '../../shared/domain/instant.ts';
import { clearCookie, PERSONS_COOKIE, readCookie, setCookie } from '../../shared/http/pages/cookie.ts';
import type { Ask } from '../../web/persons/api.ts';
import type { VisitChange } from '../../web/persons/step.ts';
import { ApiRefusal, unlessRefused } from '../../web/steps/ask.ts';

/** A visit that a browser showed the cookie of, open or over. */
export interface FoundVisit {
  readonly id: VisitId;
  readonly visit: Visit;
  /** What was typed in it, where that was read along. */
  readonly drafts?: Drafts | undefined;
}

/** What a browser shows for a visit; nothing where it is no id of one. */
export function readVisitId(event: APIGatewayProxyEventV2): VisitId | undefined {
  const id = readCookie(event, PERSONS_COOKIE) ?? '';
  return isVisitId(id) ? id : undefined;
}

/**
 * The visit of whoever opens a page, if there is one and it is not forgotten.
 *
 * @param withDrafts reads at once what was typed in it: whoever waits for a page waits for one of the two.
 */
export async function findVisit(
  deps: VisitDeps,
  event: APIGatewayProxyEventV2,
  withDrafts: boolean,
): Promise<FoundVisit | undefined> {
  const id = readVisitId(event);
  if (id === undefined) return undefined;
  const [visit, drafts] = await Promise.all([readVisit(deps, id), withDrafts ? readDrafts(deps, id) : undefined]);
  return visit && { id, visit, drafts };
}

/** A visit that is used lasts on, and what was typed in it: the session with the API is renewed, unless that has had enough requests for now. */
export async function renewVisit(deps: VisitDeps, found: FoundVisit, ask: Ask): Promise<FoundVisit> {
  const { id, visit } = found;
  if (!isToRenew(visit, deps.clock.now())) return found;
  const renewed = await unlessRefused(ask('POST /v1/cases/sessions/renewal', { body: {} }), 'too-many-tries');
  if (renewed instanceof ApiRefusal) return found;
  const longer = { ...visit, token: renewed.token, endsAt: fromRfc3339(renewed.expiresAt) };
  await changeVisit(deps, id, longer);
  await prolongDrafts(deps, { id, code: visit.code });
  return { id, visit: longer };
}

interface Applied {
  /** The visit that was begun, where one was. */
  readonly begun?: FoundVisit;
  readonly cookies: readonly string[];
}

/** Does to a visit what came of a page. */
export async function applyChange(
  deps: VisitDeps,
  found: FoundVisit | undefined,
  change: VisitChange | undefined,
  language: string,
): Promise<Applied> {
  if (change === undefined) return { cookies: [] };
  if (change === 'end') {
    if (found) await endVisit(deps, found.id);
    return { cookies: [clearCookie(PERSONS_COOKIE)] };
  }
  if ('zone' in change) {
    if (found) await changeVisit(deps, found.id, { ...found.visit, zone: change.zone });
    return { cookies: [] };
  }
  const { token, endsAt, latestEndsAt, code } = change.begin;
  const own = digest(code);
  const zone = found?.visit.code === own ? found.visit.zone : undefined;
  const visit: Visit = {
    token,
    endsAt: fromRfc3339(endsAt),
    latestEndsAt: fromRfc3339(latestEndsAt),
    code: own,
    language,
    zone,
  };
  const id = await beginVisit(deps, visit, found?.id);
  return { begun: { id, visit }, cookies: [setCookie(PERSONS_COOKIE, id)] };
}
