import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { HoldfastError } from '../../shared/errors.ts';
import { showKept } from '../../shared/http/pages/answer.ts';
import { requireSameOrigin } from '../../shared/http/pages/same-origin.ts';
import type { Deps } from './deps.ts';
import { tellFault } from './faults.ts';
import { openPage } from './open-page.ts';
import { answerFault } from './present.ts';

type Answer = APIGatewayProxyStructuredResultV2;

const STYLE = 'GET /assets/{file}';
const UNKNOWN = '$default';

async function answer(deps: Deps, event: APIGatewayProxyEventV2): Promise<Answer> {
  if (event.requestContext.http.method !== 'GET') requireSameOrigin(event); // before anything else is looked at
  const { routeKey, pathParameters = {} } = event;
  if (routeKey === UNKNOWN) return await answerFault(deps, event, { fault: 'not-found', waitSeconds: undefined });
  if (routeKey !== STYLE) return await openPage(deps, event);
  if (pathParameters['file'] === deps.sheet.name) return showKept('text/css; charset=utf-8', deps.sheet.gzipped);
  return await answerFault(deps, event, { fault: 'not-found', waitSeconds: undefined });
}

/**
 * The one way from a browser to a page, and back. Lines of the log say which page and what came of it, and nothing of whoever opened it.
 */
export const createPages = (deps: Deps, logger: Logger) =>
  middy<APIGatewayProxyEventV2, Answer>()
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
        const line = { route, requestId, status: answered.statusCode };
        if (error instanceof HoldfastError && told.fault !== 'broken') logger.info('refused', { ...line, code: error.code });
        else logger.error('failed', { ...line, error });
        return answered;
      }
    });
