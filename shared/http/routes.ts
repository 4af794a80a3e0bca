import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type {
  APIGatewayEventRequestContextV2,
  APIGatewayProxyEventV2WithRequestContext,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import { HoldfastError } from '../errors.ts';
import { type FrontDeps, readThroughFront } from './front.ts';
import { problemDetails } from './problem-details.ts';

type AnyEvent = APIGatewayProxyEventV2WithRequestContext<APIGatewayEventRequestContextV2>;

/** One route: event → parse → use case → response. `By` is whoever has proved to be calling. */
export type Route<Deps, Event extends AnyEvent, By> = (
  deps: Deps,
  event: Event,
  by: By,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Who may come in. */
export interface Entrance<Deps, Event extends AnyEvent, By> {
  /** Who calls, or a refusal, before anything else of the request is looked at. */
  readonly whoIs: (event: Event, deps: Deps) => By | Promise<By>;
  /** What of whoever calls may stand in a log. */
  readonly named: (by: By) => Readonly<Record<string, string>>;
}

/** For those who are nobody in particular, or prove who they are inside a route; no log says who. */
export const OPEN_ENTRANCE: Entrance<unknown, AnyEvent, undefined> = { whoIs: () => undefined, named: () => ({}) };

/**
 * The one way from API Gateway to a use case: routes by its route key, errors made responses in one place, a line of log for each
 * answer. Everything the routes touch arrives in `deps`.
 */
export const createRouter = <Deps extends FrontDeps, Event extends AnyEvent, By>(
  routes: Readonly<Record<string, Route<Deps, Event, By>>>,
  deps: Deps,
  logger: Logger,
  { whoIs, named }: Entrance<Deps, Event, By>,
) =>
  middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(problemDetails(logger)) // the only place errors become responses
    .handler(async (received) => {
      const event = readThroughFront(received, deps.front); // before anything else is looked at
      const route = routes[event.routeKey];
      if (!route) throw new HoldfastError('not-found', 'this function serves no such address');
      const by = await whoIs(event, deps);
      const response = await route(deps, event, by);
      const { requestId } = event.requestContext;
      logger.info('answered', { route: event.routeKey, requestId, ...named(by), status: response.statusCode });
      return response;
    });
