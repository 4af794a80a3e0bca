import type { Logger } from '@aws-lambda-powertools/logger';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import { ROUTES as PROOFS, type RouteKey } from '../../shared/deployment/routes.ts';
import { recordOfficer } from '../../shared/http/consultations.ts';
import { askLately } from '../../shared/http/fresh-sign-in.ts';
import { createOfficerRoutes } from '../../shared/http/officer-routes.ts';
import { asRecorded } from '../../shared/http/recorded-officer.ts';
import { reviewerOf } from '../../shared/http/reviewer.ts';
import type { Deps, Route } from './deps.ts';
import { conflict, decision, message, permission } from './routes/decisions.ts';
import { list, messages, review } from './routes/reviews.ts';

const ROUTES: Readonly<Record<RouteKey<'serve-reviewers'>, Route>> = {
  'GET /v1/reviews': list,
  'GET /v1/reviews/{reviewId}': review,
  'GET /v1/reviews/{reviewId}/messages': messages,
  'POST /v1/reviews/{reviewId}/decision': decision,
  'POST /v1/reviews/{reviewId}/permission': permission,
  'POST /v1/reviews/{reviewId}/conflict': conflict,
  'POST /v1/reviews/{reviewId}/messages': message,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['serve-reviewers'] };

/** What independent reviewers read and decide. */
export const createRoutes = (deps: Deps, logger: Logger) =>
  createOfficerRoutes(TABLE, deps, logger, {
    whoIs: askLately(PROOFS['serve-reviewers'], reviewerOf),
    actsAs: asRecorded,
    record: recordOfficer,
  });
