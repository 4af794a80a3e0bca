import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { ReadTextDeps } from '../../shared/app/oversight/read-sealed-text.ts';
import type { ConsultationDeps } from '../../shared/http/consultations.ts';
import type { SignInDeps } from '../../shared/http/fresh-sign-in.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { Overseer, OverseerDeps } from '../../shared/http/overseer.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';
import type { Directory } from '../../shared/ports/directory.ts';

/** Everything the routes touch by which oversight reads what is sealed. */
export interface Deps extends FrontDeps, ReadTextDeps, ConsultationDeps, SignInDeps, OverseerDeps {
  readonly directory: Pick<Directory, 'authority' | 'overseers' | 'provider'>;
}

/** A route of this function. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2WithJWTAuthorizer, Overseer>;
