import type { Logger } from '@aws-lambda-powertools/logger';
import type { RouteKey } from '../../shared/deployment.ts';
import { createOfficerRoutes, type OfficerRoute } from '../../shared/http/officer-routes.ts';
import { reviewerOf } from '../../shared/http/reviewer.ts';
import { conflict, decision, message, permission } from './command-routes.ts';
import type { ReviewerDeps } from './deps.ts';
import { list, review } from './read-routes.ts';

/** A route of this function. */
export type Route = OfficerRoute<ReviewerDeps>;

const ROUTES: Readonly<Record<RouteKey<'serve-reviewers'>, Route>> = {
  'GET /v1/reviews': list,
  'GET /v1/reviews/{reviewId}': review,
  'POST /v1/reviews/{reviewId}/decision': decision,
  'POST /v1/reviews/{reviewId}/permission': permission,
  'POST /v1/reviews/{reviewId}/conflict': conflict,
  'POST /v1/reviews/{reviewId}/messages': message,
};

/** What independent reviewers read and decide. */
export const createRoutes = (deps: ReviewerDeps, logger: Logger) =>
  createOfficerRoutes(ROUTES, deps, logger, reviewerOf);
