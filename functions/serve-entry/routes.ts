import type { Logger } from '@aws-lambda-powertools/logger';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import { DEFAULT_ROUTE, type RouteKey } from '../../shared/deployment/routes.ts';
import { createRouter, OPEN_ENTRANCE } from '../../shared/http/routes.ts';
import type { Deps, Route } from './deps.ts';
import { health } from './routes/health.ts';
import { unknownAddress } from './routes/unknown-address.ts';

const ROUTES: Readonly<Record<RouteKey<'serve-entry'>, Route>> = {
  'GET /v1/health': health,
  [DEFAULT_ROUTE]: unknownAddress,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['serve-entry'] };

/** What is asked of no other function: whether anything answers here, and whatever has no route. Nothing is looked at or stored. */
export const createRoutes = (deps: Deps, logger: Logger) => createRouter(TABLE, deps, logger, OPEN_ENTRANCE);
