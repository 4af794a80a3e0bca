import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { RememberedVisits } from '../../shared/app/case/remembered-visits.ts';
import { PAGES } from '../../shared/deployment.ts';
import { requireSameOrigin } from '../../shared/http/pages/same-origin.ts';
import { serveSheet } from '../../shared/http/sheet.ts';
import type { Deps, OpeningDeps } from './deps.ts';
import { tellFault } from './faults.ts';
import { openPage } from './open-page.ts';
import { answerFault } from './present.ts';

type Answer = APIGatewayProxyStructuredResultV2;

const SHEET = 'GET /assets/{sheet}';
const UNKNOWN = '$default';
const METHODS = ['GET', 'POST'];

/** Of an address at which there is no page: which methods there is one for. */
const findMethods = (path: string): readonly string[] =>
  METHODS.filter((method) => Object.hasOwn(PAGES['serve-pages-persons'], `${method} ${path}`));

/** The page for what has none. */
async function answerUnknown(deps: Deps, event: APIGatewayProxyEventV2): Promise<Answer> {
  const methods = findMethods(event.rawPath);
  if (methods.length === 0) return await answerFault(deps, event, { fault: 'not-found' });
  const answered = await answerFault(deps, event, { fault: 'method' });
  return { ...answered, headers: { ...answered.headers, allow: methods.join(', ') } };
}

async function answer(deps: OpeningDeps, event: APIGatewayProxyEventV2): Promise<Answer> {
  if (event.requestContext.http.method === 'POST') requireSameOrigin(event); // before anything else is looked at
  if (event.routeKey === SHEET) return await serveSheet(deps, event);
  return await (event.routeKey === UNKNOWN ? answerUnknown(deps, event) : openPage(deps, event));
}

/**
 * The one way from a browser to a page, and back. Lines of the log say which page and what came of it, and nothing of whoever opened it.
 */
export const createPages = (given: Deps, logger: Logger) => {
  const deps: OpeningDeps = { ...given, visits: new RememberedVisits(given.visits) };
  return middy<APIGatewayProxyEventV2, Answer>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event) => {
      const { routeKey: route, requestContext } = event;
      const { requestId } = requestContext;
      try {
        const answered = await answer(deps, event);
        logger.info('answered', { route, requestId, status: answered.statusCode });
        return answered;
      } catch (error) {
        const told = tellFault(error);
        const answered = await answerFault(deps, event, told);
        const { statusCode: status = 500 } = answered;
        if (status < 500) logger.info('refused', { route, requestId, status, code: told.code });
        else logger.error('failed', { route, requestId, status, error });
        return answered;
      }
    });
};
