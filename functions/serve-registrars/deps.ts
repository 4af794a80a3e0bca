import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { ChangeDoubtDeps } from '../../shared/app/directory/change-doubts.ts';
import type { ChangeDeps } from '../../shared/app/directory/change-entry.ts';
import type { SignedDeps } from '../../shared/app/suspension/list-signed.ts';
import type { TouchedDeps } from '../../shared/app/suspension/list-touched.ts';
import type { SuspendDeps } from '../../shared/app/suspension/suspend-account.ts';
import type { SignInDeps } from '../../shared/http/fresh-sign-in.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { OfficerRoute as OfficerRouteOf } from '../../shared/http/officer-routes.ts';
import type { SignatureDeps, SignedRequest } from '../../shared/http/provider-signature.ts';
import type { RegisterReader } from '../../shared/http/registrar.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';
import type { Directory } from '../../shared/ports/directory.ts';

/** Everything the routes of the directory touch. */
export type Deps = FrontDeps &
  SignInDeps &
  SignatureDeps &
  ChangeDeps &
  ChangeDoubtDeps &
  SuspendDeps &
  SignedDeps &
  TouchedDeps & { readonly directory: Directory };

/** A route of this function for each who may come in. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2WithJWTAuthorizer, RegisterReader>;
export type OfficerRoute = OfficerRouteOf<Deps>;
/** What is said here of an entry is said by a key of it: the people of a provider are of the entry themselves. */
export type ProviderRoute = RouteOf<Deps, Event, SignedRequest>;
export type Event = APIGatewayProxyEventV2;
