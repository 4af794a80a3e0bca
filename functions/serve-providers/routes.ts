import type { Logger } from '@aws-lambda-powertools/logger';
import type { ActDeps } from '../../shared/app/order/act-on-order.ts';
import type { RouteKey } from '../../shared/deployment.ts';
import type { PresentDeps } from '../../shared/http/certificate-answer.ts';
import { createProviderRoutes, type ProviderRoute } from '../../shared/http/provider-routes.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { MarkReader } from '../../shared/ports/overlap/mark-index.ts';
import { certificate } from './certificate-route.ts';
import { message } from './message-route.ts';
import { objections } from './objections-route.ts';

export interface ProviderDeps extends ActDeps, PresentDeps {
  readonly directory: Directory;
  readonly marks: MarkReader;
}

export type Route = ProviderRoute<ProviderDeps>;

const ROUTES: Readonly<Record<RouteKey<'serve-providers'>, Route>> = {
  'GET /v1/provider/orders/{orderId}/certificate': certificate,
  'GET /v1/provider/orders/{orderId}/objections': objections,
  'POST /v1/provider/messages': message,
};

/** What providers read of their orders, and state about them. */
export const createRoutes = (deps: ProviderDeps, logger: Logger) => createProviderRoutes(ROUTES, deps, logger);
