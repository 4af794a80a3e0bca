import type { Logger } from '@aws-lambda-powertools/logger';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import type { RouteKey } from '../../shared/deployment/routes.ts';
import { createRouter, OPEN_ENTRANCE } from '../../shared/http/routes.ts';
import { serveSheet } from '../../shared/http/sheet.ts';
import type { Deps, Route } from './deps.ts';
import { deadlines } from './routes/deadlines.ts';
import { description, policy, publicKeys } from './routes/publications.ts';
import { printedAddress, verification } from './routes/verifications.ts';

const ROUTES: Readonly<Record<RouteKey<'serve-public'>, Route>> = {
  'GET /.well-known/jwks.json': publicKeys,
  'GET /v1/openapi.json': description,
  'GET /v1/policy': policy,
  'POST /v1/deadlines': deadlines,
  'POST /v1/verifications': verification,
  'GET /v1/verifications/{orderId}': printedAddress,
  'GET /assets/{sheet}': serveSheet,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['serve-public'] };

/** What anyone may read, and ask about the law or a document in hand: nothing here is stored. */
export const createRoutes = (deps: Deps, logger: Logger) => createRouter(TABLE, deps, logger, OPEN_ENTRANCE);
