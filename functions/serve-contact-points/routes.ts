import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Officer } from '../../shared/domain/actor.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { officerOf } from '../../shared/http/officer.ts';
import { problemDetails } from '../../shared/http/problem-details.ts';
import {
  clarificationAnswer,
  conflict,
  extension,
  message,
  productionRequest,
  release,
  validation,
} from './command-routes.ts';
import type { ContactPointDeps } from './deps.ts';
import { fileRoute } from './file-route.ts';
import { history, list, order } from './read-routes.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** One route: event → parse → use case → response. */
export type Route = (deps: ContactPointDeps, event: Event, by: Officer) => Promise<APIGatewayProxyStructuredResultV2>;

const ROUTES: Readonly<Record<string, Route>> = {
  'POST /v1/filings': fileRoute,
  'GET /v1/orders': list,
  'GET /v1/orders/{orderId}': order,
  'GET /v1/orders/{orderId}/history': history,
  'POST /v1/orders/{orderId}/validation': validation,
  'POST /v1/orders/{orderId}/extension': extension,
  'POST /v1/orders/{orderId}/production-request': productionRequest,
  'POST /v1/orders/{orderId}/release': release,
  'POST /v1/orders/{orderId}/clarification-answer': clarificationAnswer,
  'POST /v1/orders/{orderId}/messages': message,
  'POST /v1/orders/{orderId}/conflicts': conflict,
};

/** The routes of contact points and validators. Everything they touch arrives in `deps`. */
export const createRoutes = (deps: ContactPointDeps, logger: Logger) =>
  middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(problemDetails(logger)) // the only place errors become responses
    .handler(async (event) => {
      const route = ROUTES[event.routeKey];
      if (!route) throw new HoldfastError('not-found', 'this function serves no such address');
      const by = await officerOf(event, deps.directory);
      const response = await route(deps, event, by);
      const { requestId } = event.requestContext;
      logger.info('answered', {
        route: event.routeKey,
        requestId,
        authority: by.authority,
        status: response.statusCode,
      });
      return response;
    });
