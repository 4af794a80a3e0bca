import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { RouteKey } from '../../shared/deployment.ts';
import { OPEN, type Route as RouteOf, routesFor } from '../../shared/http/routes.ts';
import { current, session } from './case-routes.ts';
import { appeal, challenge, conflict, message } from './command-routes.ts';
import { complaint } from './complaint-route.ts';
import type { PersonDeps } from './deps.ts';

export type Route = RouteOf<PersonDeps, APIGatewayProxyEventV2, undefined>;

const ROUTES: Readonly<Record<RouteKey<'serve-affected-persons'>, Route>> = {
  'POST /v1/cases/sessions': session,
  'GET /v1/cases/current': current,
  'POST /v1/cases/current/challenges': challenge,
  'POST /v1/cases/current/appeals': appeal,
  'POST /v1/cases/current/messages': message,
  'POST /v1/cases/current/conflicts': conflict,
  'POST /v1/complaints': complaint,
};

/**
 * The routes of persons concerned, who prove themselves by their case code and then by a short session. What is logged names
 * neither the order nor the caller: who objects to what is between them and the record.
 */
export const createRoutes = (deps: PersonDeps, logger: Logger) => routesFor(ROUTES, deps, logger, OPEN);
