import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { UploadDeps } from '../../shared/app/case/posted-file.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { ProviderCallerDeps, ProviderRoute as ProviderRouteOf } from '../../shared/http/provider-routes.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';
import type { CodeReader } from '../../shared/ports/case/case-store.ts';

/** Everything the routes that take attachments touch. */
export interface Deps extends FrontDeps, UploadDeps, ProviderCallerDeps {
  readonly cases: CodeReader;
}

/** A route of this function for each who may come in; the person concerned shows a session. */
export type PersonRoute = RouteOf<Deps, APIGatewayProxyEventV2, undefined>;
export type ProviderRoute = ProviderRouteOf<Deps>;
