import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { VerifyDeps } from '../../shared/app/document/verify-document.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';
import type { SheetDeps } from '../../shared/http/sheet.ts';

/** Everything the routes for anyone touch. */
export interface Deps extends FrontDeps, SheetDeps, VerifyDeps {
  /** Where the pages for everybody stand, without a trailing slash. */
  readonly publicSite: string;
  /** The OpenAPI document, read once somebody asks for it. */
  readonly readDescription: () => unknown;
}

/** A route of this function. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2, undefined>;
