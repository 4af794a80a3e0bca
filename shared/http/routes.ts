import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type {
  APIGatewayEventRequestContextV2,
  APIGatewayProxyEventV2WithRequestContext,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import type { OrderId } from '../domain/ids.ts';
import { HoldfastError } from '../errors.ts';
import { encodePage } from './coding.ts';
import { type Answer, type Consulted, isPutOnRecord, type Shown } from './consultations.ts';
import { correlate } from './correlation.ts';
import { type FrontDeps, readThroughFront } from './front.ts';
import { problemDetails } from './problem-details.ts';

type AnyEvent = APIGatewayProxyEventV2WithRequestContext<APIGatewayEventRequestContextV2>;

/** One route: event → parse → use case → response. `By` is whoever has proved to be calling. */
export type Route<Deps, Event extends AnyEvent, By> = (deps: Deps, event: Event, by: By) => Promise<Answer>;

/** Who may come in. */
export interface Entrance<Deps, Event extends AnyEvent, By> {
  /** The request as of its caller, where others may bring it; left out where nothing depends on who calls from where. */
  readonly ofCaller?: (event: Event, deps: Deps) => Promise<Event>;
  /** Who calls, or a refusal, before anything else of the request is looked at. */
  readonly whoIs: (event: Event, deps: Deps) => By | Promise<By>;
  /** By which name they act on what the path names; left out where it is the one they come in with. */
  readonly actsAs?: (by: By, event: Event, deps: Deps) => Promise<By>;
  /** What of whoever calls may stand in a log. */
  readonly named: (by: By) => Readonly<Record<string, string>>;
  /** Which order a request is about; left out where a line of log that names it would say who looked at their case. */
  readonly aboutWhich?: (event: Event) => OrderId | undefined;
  /** Puts on record who is about to see what; left out where no route shows anything through an office. */
  readonly record?: (deps: Deps, by: By, shown: Shown) => Promise<void>;
}

/** The routes of a function, or some of them, each with what it shows, as the table of routes says it. */
export interface Routes<K extends string, Deps, Event extends AnyEvent, By> {
  readonly routes: Readonly<Record<K, Route<Deps, Event, By>>>;
  readonly consulted: Readonly<Record<NoInfer<K>, Consulted>>;
}

/** For those who are nobody in particular, or prove who they are inside a route; no log says who. */
export const OPEN_ENTRANCE: Entrance<unknown, AnyEvent, undefined> = { whoIs: () => undefined, named: () => ({}) };

/**
 * The one way from API Gateway to a use case: routes by its route key, errors made responses in one place, a line of log for each
 * answer, and none of another's data shown before it is on record who sees it. Everything the routes touch arrives in `deps`.
 */
export const createRouter = <K extends string, Deps extends FrontDeps, Event extends AnyEvent, By>(
  { routes, consulted }: Routes<K, Deps, Event, By>,
  deps: Deps,
  logger: Logger,
  { ofCaller, whoIs, actsAs, named, aboutWhich, record }: Entrance<Deps, Event, By>,
) => {
  const isServed = (routeKey: string): routeKey is K => Object.hasOwn(routes, routeKey);
  return middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(problemDetails(logger)) // the only place errors become responses
    .handler(async (received) => {
      const orderId = aboutWhich?.(received);
      if (orderId !== undefined) logger.appendKeys(correlate(orderId)); // on every line of this request, its refusal's too
      const entered = readThroughFront(received, deps.front); // before anything else is looked at
      const event = ofCaller ? await ofCaller(entered, deps) : entered;
      const { routeKey, requestContext } = event;
      if (!isServed(routeKey)) throw new HoldfastError('not-found', 'this function serves no such address');
      const by = await whoIs(event, deps);
      const acting = actsAs ? await actsAs(by, event, deps) : by;
      const { shows: listed, ...response } = await routes[routeKey](deps, event, acting);
      const shown = consulted[routeKey];
      if (isPutOnRecord(shown)) {
        if (!record) throw new Error(`${routeKey} shows persons' data, and nothing puts it on record`);
        await record(deps, by, { event, consulted: shown, listed });
      }
      const { requestId } = requestContext;
      logger.info('answered', { route: routeKey, requestId, ...named(by), status: response.statusCode });
      return encodePage(response, event.headers['accept-encoding']);
    });
};
