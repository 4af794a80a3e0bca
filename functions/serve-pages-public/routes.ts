import type { Logger } from '@aws-lambda-powertools/logger';
import { PUBLIC_PAGES } from '../../shared/deployment/pages-public.ts';
import { KeptFiles } from '../../shared/http/kept-files.ts';
import { createSite } from '../../shared/http/pages/site.ts';
import { serveSheet } from '../../shared/http/sheet.ts';
import { VIEWER_FILES } from '../../web/public/viewer-files.ts';
import { COMMON_TOLD_AS, type CommonFault, tellFault } from '../../web/steps/faults.ts';
import type { Deps, PageDeps } from './deps.ts';
import { openPage } from './open-page.ts';
import { answerFault } from './present.ts';
import { showStatement } from './statement.ts';

const SHEET = 'GET /assets/{sheet}';
const STATEMENT = 'GET /accessibility.json';
const VIEWER = 'GET /api/{file}';
/** Pages for everybody, as a site. */
export const createPages = (given: Deps, logger: Logger) => {
  const deps: PageDeps = { ...given, viewer: new KeptFiles(VIEWER_FILES, given.readViewer) };
  return createSite<typeof PUBLIC_PAGES, CommonFault>(
    {
      pages: PUBLIC_PAGES,
      open: async (event, { key, parameters }) => {
        if (key === SHEET) return await serveSheet(deps, { ...event, pathParameters: parameters });
        if (key === VIEWER) return await deps.viewer.serve(parameters['file'] ?? '', event);
        return key === STATEMENT ? showStatement(deps, event) : await openPage(deps, event, key);
      },
      tell: (error) => tellFault<CommonFault>(error, COMMON_TOLD_AS),
      answerFault: async (event, told) => answerFault(deps, event, told),
    },
    logger,
  );
};
