import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Officer } from '../domain/actor.ts';
import type { FrontDeps } from './front.ts';
import { type OfficerDeps, officerOf } from './officer.ts';
import { createRouter, type Route } from './routes.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

export type OfficerRoute<Deps> = Route<Deps, Event, Officer>;

/**
 * Routes for officers who signed in.
 *
 * @param whoIs tells from the verified token who calls, or refuses.
 */
export const createOfficerRoutes = <Deps extends OfficerDeps & FrontDeps>(
  routes: Readonly<Record<string, OfficerRoute<Deps>>>,
  deps: Deps,
  logger: Logger,
  whoIs: (event: Event, deps: Deps) => Promise<Officer> = officerOf,
) =>
  createRouter(routes, deps, logger, {
    whoIs,
    named: ({ authority }) => ({ authority }),
  });
