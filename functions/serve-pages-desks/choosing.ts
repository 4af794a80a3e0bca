import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { FoundSession } from '../../shared/app/desk/sessions.ts';
import { isSessionOver } from '../../shared/domain/desks/session.ts';
import { showNoRole, showRoles } from '../../web/desks/entry/roles.ts';
import type { PageDeps } from './deps.ts';
import { chooseLanguage, present, toActing, toReader } from './present.ts';
import { findSession, useSession } from './sessions.ts';
import { answerStranger } from './signing-in.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** What somebody sees whose sign-in says no role. */
export function answerWithoutRole(deps: PageDeps, event: APIGatewayProxyEventV2, found: FoundSession): Answer {
  const language = chooseLanguage(event, found);
  const { name, person } = found.session;
  const shown = showNoRole(toReader(deps, language), name ?? person, deps.operator);
  return present(deps, event, { language, acting: undefined }, shown);
}

/**
 * `GET /role`: as what somebody acts, of all they may. The token says it, and nothing else: another role is another token, for which the
 * issuer is asked.
 */
export async function showOwnRoles(deps: PageDeps, event: APIGatewayProxyEventV2): Promise<Answer> {
  const before = await findSession(deps, event);
  const found = before && (await useSession(deps, before));
  const now = deps.clock.now();
  if (!found || isSessionOver(found.session, now)) return answerStranger(deps, event, found);
  const { roles, role } = found.session;
  if (roles.length === 0) return answerWithoutRole(deps, event, found);
  const language = chooseLanguage(event, found);
  const acting = toActing(found, now);
  return present(deps, event, { language, acting }, showRoles(toReader(deps, language, acting), roles, role));
}
