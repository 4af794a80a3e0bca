import type { Logger } from '@aws-lambda-powertools/logger';
import type { ReadDeps } from '../../shared/app/order/read-order.ts';
import type { RouteKey } from '../../shared/deployment.ts';
import type { PresentDeps } from '../../shared/http/certificate-answer.ts';
import { createOfficerRoutes, type OfficerRoute } from '../../shared/http/officer-routes.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { OrderList } from '../../shared/ports/order/order-list.ts';
import type { MarkReader } from '../../shared/ports/overlap/mark-index.ts';
import { certificate } from './certificate-route.ts';
import { history, list, order } from './read-routes.ts';

/** Everything the routes touch. */
export interface ShowDeps extends ReadDeps, PresentDeps {
  readonly directory: Directory;
  readonly list: OrderList;
  readonly marks: MarkReader;
}

export type Route = OfficerRoute<ShowDeps>;

const ROUTES: Readonly<Record<RouteKey<'show-orders'>, Route>> = {
  'GET /v1/orders': list,
  'GET /v1/orders/{orderId}': order,
  'GET /v1/orders/{orderId}/history': history,
  'GET /v1/orders/{orderId}/certificate': certificate,
};

/** What contact points and validators read. */
export const createRoutes = (deps: ShowDeps, logger: Logger) => createOfficerRoutes(ROUTES, deps, logger);
