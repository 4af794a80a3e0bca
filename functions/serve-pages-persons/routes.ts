import type { Logger } from '@aws-lambda-powertools/logger';
import { RememberedVisits } from '../../shared/app/case/remembered-visits.ts';
import { PERSONS_PAGES } from '../../shared/deployment/pages-persons.ts';
import { createSite } from '../../shared/http/pages/site.ts';
import { serveSheet } from '../../shared/http/sheet.ts';
import type { FaultName } from '../../web/persons/pages/fault.ts';
import type { Deps, OpeningDeps } from './deps.ts';
import { tellFault } from './faults.ts';
import { openPage } from './open-page.ts';
import { answerFault } from './present.ts';

const SHEET = 'GET /assets/{sheet}';
/** Pages for persons, as a site. */
export const createPages = (given: Deps, logger: Logger) => {
  const deps: OpeningDeps = { ...given, visits: new RememberedVisits(given.visits) };
  return createSite<typeof PERSONS_PAGES, FaultName>(
    {
      pages: PERSONS_PAGES,
      open: async (event, { key, parameters }) =>
        await (key === SHEET ? serveSheet(deps, { ...event, pathParameters: parameters }) : openPage(deps, event, key)),
      tell: tellFault,
      answerFault: async (event, told) => await answerFault(deps, event, told),
    },
    logger,
  );
};
