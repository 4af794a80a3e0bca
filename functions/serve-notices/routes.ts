import type { Logger } from '@aws-lambda-powertools/logger';
import type { NoticeDeps } from '../../shared/app/document/read-notice.ts';
import type { RouteKey } from '../../shared/deployment.ts';
import { createProviderRoutes, type ProviderRoute } from '../../shared/http/provider-routes.ts';
import type { NoticeAnswerDeps } from './notice-answer.ts';
import { notice } from './notice-route.ts';

/** Everything the route touches. */
export interface ServeNoticeDeps extends NoticeDeps, NoticeAnswerDeps {}

export type Route = ProviderRoute<ServeNoticeDeps>;

const ROUTES: Readonly<Record<RouteKey<'serve-notices'>, Route>> = {
  'GET /v1/provider/orders/{orderId}/notice': notice,
};

/** The notices providers pass on. Apart from all else they do: this alone makes case codes. */
export const createRoutes = (deps: ServeNoticeDeps, logger: Logger) => createProviderRoutes(ROUTES, deps, logger);
