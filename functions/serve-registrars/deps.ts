import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { ReadEntryDeps } from '../../shared/app/directory/read-entry.ts';
import type { TouchedDeps } from '../../shared/app/suspension/list-touched.ts';
import type { SuspendDeps } from '../../shared/app/suspension/suspend-account.ts';
import type { SignInDeps } from '../../shared/http/fresh-sign-in.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { RegisterReader, RegistrarDeps } from '../../shared/http/registrar.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';

/** Everything the routes of registrars touch. */
export type Deps = FrontDeps & SignInDeps & RegistrarDeps & ReadEntryDeps & SuspendDeps & TouchedDeps;

/** A route of this function. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2WithJWTAuthorizer, RegisterReader>;
