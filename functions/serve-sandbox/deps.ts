import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { PlayDeps } from '../../shared/app/sandbox/play-step.ts';
import type { RegisterDeps } from '../../shared/app/sandbox/register-provider.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { SignatureDeps, SignedRequest } from '../../shared/http/provider-signature.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';

/** Everything the sandbox touches. */
export type Deps = FrontDeps & RegisterDeps & PlayDeps & SignatureDeps;

/** A route of this function. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2, SignedRequest>;
