import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { HoldfastError } from '../../shared/errors.ts';
import { problemDetails } from '../../shared/http/problem-details.ts';
import { current, session } from './case-routes.ts';
import { appeal, challenge, conflict, message } from './command-routes.ts';
import { complaint } from './complaint-route.ts';
import type { PersonDeps } from './deps.ts';

/** One route: event → parse → use case → response. */
export type Route = (deps: PersonDeps, event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

const ROUTES: Readonly<Record<string, Route>> = {
  'POST /v1/cases/sessions': session,
  'GET /v1/cases/current': current,
  'POST /v1/cases/current/challenges': challenge,
  'POST /v1/cases/current/appeals': appeal,
  'POST /v1/cases/current/messages': message,
  'POST /v1/cases/current/conflicts': conflict,
  'POST /v1/complaints': complaint,
};

/**
 * The routes of persons concerned, who prove themselves by their case code and then by a short session. What is logged names
 * neither the order nor the caller: who objects to what is between them and the record.
 */
export const createRoutes = (deps: PersonDeps, logger: Logger) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(problemDetails(logger)) // the only place errors become responses
    .handler(async (event) => {
      const route = ROUTES[event.routeKey];
      if (!route) throw new HoldfastError('not-found', 'this function serves no such address');
      const response = await route(deps, event);
      const { requestId } = event.requestContext;
      logger.info('answered', { route: event.routeKey, requestId, status: response.statusCode });
      return response;
    });
