import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Officer } from '../domain/actor.ts';
import { HoldfastError } from '../errors.ts';
import type { Directory } from '../ports/directory.ts';
import { officerOf } from './officer.ts';
import { problemDetails } from './problem-details.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** One route: event → parse → use case → response. */
export type OfficerRoute<Deps> = (deps: Deps, event: Event, by: Officer) => Promise<APIGatewayProxyStructuredResultV2>;

/** Routes for officers who signed in, by API Gateway's route key. Everything they touch arrives in `deps`. */
export const createOfficerRoutes = <Deps extends { readonly directory: Directory }>(
  routes: Readonly<Record<string, OfficerRoute<Deps>>>,
  deps: Deps,
  logger: Logger,
) =>
  middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(problemDetails(logger)) // the only place errors become responses
    .handler(async (event) => {
      const route = routes[event.routeKey];
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
