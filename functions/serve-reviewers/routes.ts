import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Officer } from '../../shared/domain/actor.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { problemDetails } from '../../shared/http/problem-details.ts';
import { reviewerOf } from '../../shared/http/reviewer.ts';
import { conflict, decision, message, permission } from './command-routes.ts';
import type { ReviewerDeps } from './deps.ts';
import { list, review } from './read-routes.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** One route: event → parse → use case → response. */
export type Route = (deps: ReviewerDeps, event: Event, by: Officer) => Promise<APIGatewayProxyStructuredResultV2>;

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /v1/reviews': list,
  'GET /v1/reviews/{reviewId}': review,
  'POST /v1/reviews/{reviewId}/decision': decision,
  'POST /v1/reviews/{reviewId}/permission': permission,
  'POST /v1/reviews/{reviewId}/conflict': conflict,
  'POST /v1/reviews/{reviewId}/messages': message,
};

/** The routes of independent reviewers. Everything they touch arrives in `deps`. */
export const createRoutes = (deps: ReviewerDeps, logger: Logger) =>
  middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(problemDetails(logger)) // the only place errors become responses
    .handler(async (event) => {
      const route = ROUTES[event.routeKey];
      if (!route) throw new HoldfastError('not-found', 'this function serves no such address');
      const by = await reviewerOf(event, deps.directory);
      const response = await route(deps, event, by);
      const { requestId } = event.requestContext;
      logger.info('answered', {
        route: event.routeKey,
        requestId,
        institution: by.institution,
        status: response.statusCode,
      });
      return response;
    });
