import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';

/** Everything the routes of the entry touch: no service. */
export type Deps = FrontDeps;

/** A route of this function. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2, undefined>;
