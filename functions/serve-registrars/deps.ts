import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { ReadEntryDeps } from '../../shared/app/directory/read-entry.ts';
import type { SignInDeps } from '../../shared/http/fresh-sign-in.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { RegisterReader, RegistrarDeps } from '../../shared/http/registrar.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';

/** Everything the routes of registrars touch. */
export interface Deps extends FrontDeps, SignInDeps, RegistrarDeps, ReadEntryDeps {}

/** A route of this function. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2WithJWTAuthorizer, RegisterReader>;
