import type { Logger } from '@aws-lambda-powertools/logger';
import type { FileDeps } from '../../shared/app/filing/file-orders.ts';
import type { RouteKey } from '../../shared/deployment.ts';
import { createOfficerRoutes, type OfficerRoute } from '../../shared/http/officer-routes.ts';
import { checkRoute } from './check-route.ts';
import {
  clarificationAnswer,
  conflict,
  extension,
  message,
  productionRequest,
  release,
  validation,
} from './command-routes.ts';
import { fileRoute } from './file-route.ts';
import { noticeDeferral, noticeRecord } from './notice-routes.ts';

/** A route of this function. */
export type Route = OfficerRoute<FileDeps>;

const ROUTES: Readonly<Record<RouteKey<'serve-contact-points'>, Route>> = {
  'POST /v1/filings': fileRoute,
  'POST /v1/filing-checks': checkRoute,
  'POST /v1/orders/{orderId}/validation': validation,
  'POST /v1/orders/{orderId}/extension': extension,
  'POST /v1/orders/{orderId}/production-request': productionRequest,
  'POST /v1/orders/{orderId}/release': release,
  'POST /v1/orders/{orderId}/clarification-answer': clarificationAnswer,
  'POST /v1/orders/{orderId}/messages': message,
  'POST /v1/orders/{orderId}/conflicts': conflict,
  'POST /v1/orders/{orderId}/notice-deferral': noticeDeferral,
  'POST /v1/orders/{orderId}/notice': noticeRecord,
};

/** Everything contact points and validators do. What they read is served by `show-orders`, which can change nothing. */
export const createRoutes = (deps: FileDeps, logger: Logger) => createOfficerRoutes(ROUTES, deps, logger);
