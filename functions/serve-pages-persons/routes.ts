import { gzipSync } from 'node:zlib';
import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { PAGES } from '../../shared/deployment.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { showKept } from '../../shared/http/pages/answer.ts';
import { requireSameOrigin } from '../../shared/http/pages/same-origin.ts';
import { SHEET_PATH } from '../../web/components/style/sheets.ts';
import type { Deps } from './deps.ts';
import { tellFault } from './faults.ts';
import { openPage } from './open-page.ts';
import { answerFault } from './present.ts';

type Answer = APIGatewayProxyStructuredResultV2;

const ASSETS = 'GET /assets/{file}';
const UNKNOWN = '$default';
const METHODS = ['GET', 'POST'];

/** Of an address at which there is no page: which methods there is one for. */
const findMethods = (path: string): readonly string[] =>
  METHODS.filter((method) => Object.hasOwn(PAGES['serve-pages-persons'], `${method} ${path}`));

/** The page for what has none. */
async function answerUnknown(deps: Deps, event: APIGatewayProxyEventV2): Promise<Answer> {
  const methods = findMethods(event.rawPath);
  if (methods.length === 0) return await answerFault(deps, event, { fault: 'not-found', waitSeconds: undefined });
  const answered = await answerFault(deps, event, { fault: 'method', waitSeconds: undefined });
  return { ...answered, headers: { ...answered.headers, allow: methods.join(', ') } };
}

/** @param sheet the style sheet, compressed. */
async function answer(deps: Deps, event: APIGatewayProxyEventV2, sheet: Uint8Array): Promise<Answer> {
  if (event.requestContext.http.method === 'POST') requireSameOrigin(event); // before anything else is looked at
  const { routeKey, rawPath } = event;
  if (routeKey === ASSETS && rawPath === SHEET_PATH) return showKept('text/css; charset=utf-8', sheet);
  return await (routeKey === ASSETS || routeKey === UNKNOWN ? answerUnknown(deps, event) : openPage(deps, event));
}

/**
 * The one way from a browser to a page, and back. Lines of the log say which page and what came of it, and nothing of whoever opened it.
 */
export const createPages = (deps: Deps, logger: Logger) => {
  const sheet = gzipSync(deps.sheet);
  return middy<APIGatewayProxyEventV2, Answer>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event) => {
      const { routeKey: route, requestContext } = event;
      const { requestId } = requestContext;
      try {
        const answered = await answer(deps, event, sheet);
        logger.info('answered', { route, requestId, status: answered.statusCode });
        return answered;
      } catch (error) {
        const told = tellFault(error);
        const answered = await answerFault(deps, event, told);
        const line = { route, requestId, status: answered.statusCode };
        if (error instanceof HoldfastError && told.fault !== 'broken') logger.info('refused', { ...line, code: error.code });
        else logger.error('failed', { ...line, error });
        return answered;
      }
    });
};
