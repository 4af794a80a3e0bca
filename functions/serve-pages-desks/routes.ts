import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { RememberedVisits } from '../../shared/app/case/remembered-visits.ts';
import type { FoundSession } from '../../shared/app/desk/sessions.ts';
import { DESKS_PAGES } from '../../shared/deployment/pages-desks.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { KeptFiles } from '../../shared/http/kept-files.ts';
import type { FoundPage } from '../../shared/http/pages/find-page.ts';
import { createSite } from '../../shared/http/pages/site.ts';
import { serveSheet } from '../../shared/http/sheet.ts';
import { DUTY_FILES } from '../../web/desks/duty/script-file.ts';
import { showAgain } from '../../web/desks/entry/again.ts';
import { type FaultName, showFault } from '../../web/desks/entry/fault.ts';
import { showOwnRoles } from './choosing.ts';
import type { Deps, PageDeps } from './deps.ts';
import { type Told, tellFault } from './faults.ts';
import { openPage } from './open-page.ts';
import { isOwnPath } from './own-path.ts';
import { chooseLanguage, present, toActing, toReader } from './present.ts';
import { findSession } from './sessions.ts';
import { answerStranger, goSignIn, returnFromIssuer } from './signing-in.ts';
import { showEnd, signOut } from './signing-out.ts';

type Answer = APIGatewayProxyStructuredResultV2;
type Entry = (deps: PageDeps, event: APIGatewayProxyEventV2, page: FoundPage<string>) => Promise<Answer>;

/** `GET /sign-in`: of somebody whose session is over, that what they typed is kept. */
const openSignIn: Entry = async (deps, event) => {
  const found = await findSession(deps, event);
  const isOver = event.queryStringParameters?.['done'] === 'over' && found !== undefined;
  return answerStranger(deps, event, found, isOver ? 'over' : undefined);
};

/** `GET /sign-in/again`: between what was sent and the issuer. */
const openAgain: Entry = async (deps, event) => {
  const found = await findSession(deps, event);
  const wanted = found?.session.proofWanted;
  if (!wanted) return answerStranger(deps, event, found);
  const language = chooseLanguage(event, found);
  const acting = toActing(found, deps.clock.now());
  return present(deps, event, { language, acting }, showAgain(toReader(deps, language, acting), wanted));
};

/** What is there for whoever is not signed in, or is about to be otherwise. */
const ENTRIES: Readonly<Record<string, Entry>> = {
  'GET /sign-in': openSignIn,
  'GET /sign-in/go': goSignIn,
  'GET /sign-in/return': returnFromIssuer,
  'GET /sign-in/again': openAgain,
  'POST /sign-out': signOut,
  'GET /sign-out': showEnd,
  'GET /role': showOwnRoles,
  'GET /scripts/{file}': (deps, event, { parameters: { file = '' } }) => deps.scripts.serve(file, event),
  'GET /assets/{sheet}': (deps, event, { parameters }) => serveSheet(deps, { ...event, pathParameters: parameters }),
};

/** Whoever sits there, where that can be read: what is in the way is told in any case. */
async function findReadable(deps: PageDeps, event: APIGatewayProxyEventV2): Promise<FoundSession | undefined> {
  try {
    return await findSession(deps, event);
  } catch {
    return undefined; // the table or its keys are away, or the row is damaged: the page that is told needs neither
  }
}

/** The page that says what is in the way. It is shown even where nothing of a session can be read. */
async function answerFault(
  deps: PageDeps,
  event: APIGatewayProxyEventV2,
  told: Partial<Told> & { readonly fault: FaultName },
): Promise<Answer> {
  const { fault, waitSeconds } = told;
  const found = fault === 'down' || fault === 'broken' ? undefined : await findReadable(deps, event);
  const language = chooseLanguage(event, found);
  const acting = toActing(found, deps.clock.now());
  const shown = showFault(toReader(deps, language, acting), fault, { ...told, acting, operator: deps.operator });
  const answer = present(deps, { ...event, rawPath: '/' }, { language, acting }, shown); // what is not there, is in no language
  const wait = waitSeconds === undefined ? {} : { 'retry-after': `${waitSeconds}` };
  return { ...answer, headers: { ...answer.headers, ...wait } };
}

/** The desks of officials, as a site. */
export const createDesks = (given: Deps, logger: Logger) => {
  const visits = new RememberedVisits(given.visits);
  const deps: PageDeps = { ...given, visits, scripts: new KeptFiles(DUTY_FILES, given.readScript) };
  return createSite<typeof DESKS_PAGES, FaultName>(
    {
      pages: DESKS_PAGES,
      open: async (event, page) => {
        if (!isOwnPath(event.rawPath)) throw new HoldfastError('not-found', 'no page of ours stands there');
        return await (ENTRIES[page.key] ?? openPage)(deps, event, page);
      },
      tell: tellFault,
      answerFault: async (event, told) => await answerFault(deps, event, told),
    },
    logger,
  );
};
