import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type FoundSession, isUnchanged, recallSession } from '../../shared/app/desk/sessions.ts';
import { isTokenSpent } from '../../shared/domain/desks/session.ts';
import { DESK_COOKIE } from '../../shared/http/pages/cookie.ts';
import type { DeskStep, Outcome } from '../../web/desks/step.ts';
import type { PageDeps } from './deps.ts';
import { isOpen, type OpenSession, readId } from './sessions.ts';
import { createVisitor, type Opened } from './visitor.ts';

/** What was begun before it was known whether the session still is what it was. */
export interface Ahead {
  /** With which it was begun: what came of it is theirs, and nobody else's. */
  readonly found: OpenSession;
  readonly outcome: Promise<Outcome>;
}

/** Whether a step is shown to whom it is for. */
export const isFor = ({ roles }: DeskStep, { session }: OpenSession): boolean =>
  roles === undefined || roles.includes(session.role.role);

/**
 * Begins to show a page with what a session was when it was read last, while it is read again: whoever waits for a page waits for one of the
 * two. Only what is opened is begun so, and of that what changes nothing.
 *
 * @returns once the page has asked the API, so that reading the session, which keeps the processor for a millisecond before anything of it
 * leaves, holds that up no more; `undefined` where nothing is remembered, or what is remembered can not be gone by.
 */
export async function runAhead(
  deps: PageDeps,
  step: DeskStep,
  event: APIGatewayProxyEventV2,
  named: Opened['named'],
): Promise<Ahead | undefined> {
  if (step.isOnRecord) return undefined;
  const id = readId(event, DESK_COOKIE);
  const found = id && (await recallSession(deps, id));
  const now = deps.clock.now();
  if (!found || !isOpen(found, now) || isTokenSpent(found.session, now) || !isFor(step, found)) return undefined;
  const visitor = createVisitor(deps, { event, found, named, posted: undefined, kept: {} });
  const outcome = Promise.resolve().then(() => step.show(visitor));
  outcome.catch(() => undefined); // its failure is told to whoever waits for it, if nothing else fails before
  await new Promise<void>((resolve) => setImmediate(resolve)); // what it asks is on its way by then
  return { found, outcome };
}

/** What came of it, where the session is what it was and nothing typed is kept in it; else it is not looked at. */
export const useAhead = (
  ahead: Ahead | undefined,
  found: FoundSession,
  kept: Opened['kept'],
): Promise<Outcome> | undefined =>
  ahead && isUnchanged(found, ahead.found) && Object.keys(kept).length === 0 ? ahead.outcome : undefined;
