import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type FoundSession, isUnchanged, recallSession } from '../../shared/app/desk/sessions.ts';
import { CONSULTED, type Consulted } from '../../shared/deployment/consulted.ts';
import { isTokenSpent } from '../../shared/domain/desks/session.ts';
import { DESK_COOKIE } from '../../shared/http/pages/cookie.ts';
import type { DeskStep, DeskVisitor, Outcome } from '../../web/desks/step.ts';
import type { PageDeps } from './deps.ts';
import { isOpen, type OpenSession, readId } from './sessions.ts';
import { createVisitor, type Opened } from './visitor.ts';

/** What was begun before it was known whether the session still is what it was. */
export interface Ahead {
  /** With which it was begun: what came of it is theirs, and nobody else's. */
  readonly found: OpenSession;
  /** Says that it is: what waited for that is asked now. @returns what comes of the page. */
  readonly confirm: () => Promise<Outcome>;
}

/** What does more than say who was shown what: it is receipt, begins a period, or counts among the readings that two people asked for. */
const WAITS: readonly Consulted[] = ['recorded', 'search', 'reading'];

const WAITING: ReadonlySet<string> = new Set(
  Object.values(CONSULTED).flatMap((routes) =>
    Object.entries<Consulted>(routes).flatMap(([route, consulted]) => (WAITS.includes(consulted) ? [route] : [])),
  ),
);

/** The same visitor, for whom such a request leaves only once it is sure that they still sit there. */
function holdBack(visitor: DeskVisitor, confirmed: Promise<void>): DeskVisitor {
  return {
    ...visitor,
    ask: async (route, asked) => {
      if (WAITING.has(route)) await confirmed;
      return await visitor.ask(route, asked);
    },
    askForDocument: async (route, accept, asked) => {
      if (WAITING.has(route)) await confirmed;
      return await visitor.askForDocument(route, accept, asked);
    },
  };
}

/** Whether a step is shown to whom it is for. */
export const isFor = ({ roles }: DeskStep, { session }: OpenSession): boolean =>
  roles === undefined || roles.includes(session.role.role);

/**
 * Begins to show a page with what a session was when it was read last, while it is read again: whoever waits for a page waits for one of the
 * two. Only what is opened is begun so, and what a request of it would put on record beside who was shown what, waits.
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
  const id = readId(event, DESK_COOKIE);
  const found = id && (await recallSession(deps, id));
  const now = deps.clock.now();
  if (!found || !isOpen(found, now) || isTokenSpent(found.session, now) || !isFor(step, found)) return undefined;
  const { promise: confirmed, resolve } = Promise.withResolvers<void>();
  const visitor = holdBack(createVisitor(deps, { event, found, named, posted: undefined, kept: {} }), confirmed);
  const outcome = Promise.resolve().then(() => step.show(visitor));
  outcome.catch(() => undefined); // its failure is told to whoever waits for it, if nothing else fails before
  await deps.turns.pass(); // what it asks is on its way by then
  const confirm = (): Promise<Outcome> => {
    resolve();
    return outcome;
  };
  return { found, confirm };
}

/** What was begun, where the session is what it was and nothing typed is kept in it; else it is not looked at, and what waits is never asked. */
export const keepAhead = (ahead: Ahead | undefined, found: FoundSession, kept: Opened['kept']): Ahead | undefined =>
  ahead && isUnchanged(found, ahead.found) && Object.keys(kept).length === 0 ? ahead : undefined;
