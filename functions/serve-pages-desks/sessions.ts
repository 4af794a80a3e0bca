import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { VisitDeps } from '../../shared/app/case/visit-parts.ts';
import { changeSession, type FoundSession, readSession } from '../../shared/app/desk/sessions.ts';
import { isVisitId, type VisitId } from '../../shared/domain/cases/visit.ts';
import { type DeskSession, isSessionOver, isTokenSpent, isUseToNote } from '../../shared/domain/desks/session.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { DESK_COOKIE, readCookie } from '../../shared/http/pages/cookie.ts';
import { type RefreshDeps, refreshTokens } from './refreshing.ts';

/** What a browser shows under a cookie of the desks; nothing where it is no id. */
export function readId(event: APIGatewayProxyEventV2, cookie: string): VisitId | undefined {
  const id = readCookie(event, cookie) ?? '';
  return isVisitId(id) ? id : undefined;
}

/** The session of whoever opens a page, open or over, if there is one and it is not forgotten. */
export async function findSession(deps: VisitDeps, event: APIGatewayProxyEventV2): Promise<FoundSession | undefined> {
  const id = readId(event, DESK_COOKIE);
  return id && (await readSession(deps, id));
}

/** A session in which somebody acts: it is not over, and their sign-in says as what. */
export interface OpenSession extends FoundSession {
  readonly session: DeskSession & { readonly role: NonNullable<DeskSession['role']> };
}

export const isOpen = (found: FoundSession | undefined, now: Instant): found is OpenSession =>
  found !== undefined && found.session.role !== undefined && !isSessionOver(found.session, now);

/**
 * A session that is used lasts on, and so does its token where the issuer gives another.
 *
 * @param isUse whether somebody uses it, and not a page by itself.
 * @returns as it is now; over, where the issuer says that it is.
 */
export async function useSession(deps: RefreshDeps, found: FoundSession, isUse = true): Promise<FoundSession> {
  const now = deps.clock.now();
  const { session } = found;
  if (isSessionOver(session, now)) return found;
  if (isTokenSpent(session, now)) return await refreshTokens(deps, found, isUse);
  return isUse && isUseToNote(session, now)
    ? await changeSession(deps, found, (before) => (isUseToNote(before, now) ? { ...before, usedAt: now } : before))
    : found;
}
