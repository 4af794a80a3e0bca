import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Officer } from '../domain/actor.ts';
import type { Shown } from './consultations.ts';
import { orderOfPath } from './correlation.ts';
import type { FrontDeps } from './front.ts';
import type { OfficerDeps } from './officer.ts';
import { createRouter, type Route, type Routes } from './routes.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

export type OfficerRoute<Deps> = Route<Deps, Event, Officer>;

/** How officers come in. */
export interface OfficerEntrance<Deps> {
  /** Tells from the verified token who calls, or refuses. */
  readonly whoIs: (event: Event, deps: Deps) => Officer | Promise<Officer>;
  /** By which id they act on the order of the path, where they act on any. */
  readonly actsAs?: (by: Officer, event: Event, deps: Deps) => Promise<Officer>;
  /** Puts on record what they see, where there is anything. */
  readonly record?: (deps: Deps, by: Officer, shown: Shown) => Promise<void>;
}

/** Routes for officers who signed in. */
export const createOfficerRoutes = <K extends string, Deps extends OfficerDeps & FrontDeps>(
  routes: Routes<K, Deps, Event, Officer>,
  deps: Deps,
  logger: Logger,
  entrance: OfficerEntrance<Deps>,
) =>
  createRouter(routes, deps, logger, {
    ...entrance,
    aboutWhich: orderOfPath,
    named: ({ authority }) => ({ authority }),
  });
