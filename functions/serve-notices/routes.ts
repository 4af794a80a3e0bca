import type { Logger } from '@aws-lambda-powertools/logger';
import type { RouteKey } from '../../shared/deployment.ts';
import { createProviderRoutes } from '../../shared/http/provider-routes.ts';
import type { Deps, Route } from './deps.ts';
import { notice } from './routes/notice.ts';

const ROUTES: Readonly<Record<RouteKey<'serve-notices'>, Route>> = {
  'GET /v1/provider/orders/{orderId}/notice': notice,
};

/** The notices providers pass on. Apart from all else they do: this alone makes case codes. */
export const createRoutes = (deps: Deps, logger: Logger) => createProviderRoutes(ROUTES, deps, logger);
