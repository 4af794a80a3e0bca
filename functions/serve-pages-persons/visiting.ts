import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { beginVisit, changeVisit, endVisit, readVisit, type VisitDeps } from '../../shared/app/case/visits.ts';
import { isVisitId, type Visit, type VisitId } from '../../shared/domain/cases/visit.ts';
import { digest } from '../../shared/domain/digest.ts';
import { fromRfc3339 } from '../../shared/domain/instant.ts';
import { clearCookie, PERSONS_COOKIE, readCookie, setCookie } from '../../shared/http/pages/cookie.ts';
import type { VisitChange } from '../../web/persons/step.ts';

/** A visit that a browser showed the cookie of, open or over. */
export interface FoundVisit {
  readonly id: VisitId;
  readonly visit: Visit;
}

/** The visit of whoever opens a page, if there is one and it is not forgotten. */
export async function findVisit(deps: VisitDeps, event: APIGatewayProxyEventV2): Promise<FoundVisit | undefined> {
  const id = readCookie(event, PERSONS_COOKIE) ?? '';
  if (!isVisitId(id)) return undefined;
  const visit = await readVisit(deps, id);
  return visit && { id, visit };
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
  const { token, endsAt, code } = change.begin;
  const own = digest(code);
  const zone = found?.visit.code === own ? found.visit.zone : undefined;
  const visit: Visit = { token, endsAt: fromRfc3339(endsAt), code: own, language, zone };
  const id = await beginVisit(deps, visit, found?.id);
  return { begun: { id, visit }, cookies: [setCookie(PERSONS_COOKIE, id)] };
}
