import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Officer } from '../domain/actor.ts';
import type { Shown } from './consultations.ts';
import type { FrontDeps } from './front.ts';
import type { OfficerDeps } from './officer.ts';
import { createRouter, type Route, type Routes } from './routes.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

export type OfficerRoute<Deps> = Route<Deps, Event, Officer>;

/**
 * Routes for officers who signed in.
 *
 * @param whoIs tells from the verified token who calls, or refuses. @param record puts on record what they see, where there is anything.
 */
export const createOfficerRoutes = <K extends string, Deps extends OfficerDeps & FrontDeps>(
  routes: Routes<K, Deps, Event, Officer>,
  deps: Deps,
  logger: Logger,
  whoIs: (event: Event, deps: Deps) => Promise<Officer>,
  record?: (deps: Deps, by: Officer, shown: Shown) => Promise<void>,
) =>
  createRouter(routes, deps, logger, {
    whoIs,
    named: ({ authority }) => ({ authority }),
    ...(record && { record }),
  });
