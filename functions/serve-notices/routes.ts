import type { Logger } from '@aws-lambda-powertools/logger';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import { ROUTES as PROOFS, type Proof, type RouteKey } from '../../shared/deployment/routes.ts';
import { askLately } from '../../shared/http/fresh-sign-in.ts';
import { officerOf } from '../../shared/http/officer.ts';
import { createOfficerRoutes } from '../../shared/http/officer-routes.ts';
import { createProviderRoutes } from '../../shared/http/provider-routes.ts';
import { asRecorded } from '../../shared/http/recorded-officer.ts';
import type { Deps, OfficerRoute, ProviderRoute } from './deps.ts';
import { letter } from './routes/letter.ts';
import { notice } from './routes/notice.ts';

type Key<P extends Proof> = RouteKey<'serve-notices', P>;

const PROVIDER_ROUTES: Readonly<Record<Key<'signature-or-token'>, ProviderRoute>> = {
  'GET /v1/provider/orders/{orderId}/notice': notice,
};
const OFFICER_ROUTES: Readonly<Record<Key<'signed-in-lately'>, OfficerRoute>> = {
  'POST /v1/orders/{orderId}/notice-letter': letter,
};

/** The gateway lets nobody through to officers' routes without a token it has verified. */
const isSignedIn = (event: APIGatewayProxyEventV2): event is APIGatewayProxyEventV2WithJWTAuthorizer =>
  Object.hasOwn(OFFICER_ROUTES, event.routeKey) && Reflect.get(event.requestContext, 'authorizer') !== undefined;

/** The notices that providers pass on and authorities send. Apart from all else they do: this alone makes case codes. */
export const createRoutes = (deps: Deps, logger: Logger) => {
  const consulted = CONSULTED['serve-notices'];
  const providers = createProviderRoutes({ routes: PROVIDER_ROUTES, consulted }, deps, logger);
  const officers = createOfficerRoutes({ routes: OFFICER_ROUTES, consulted }, deps, logger, {
    whoIs: askLately(PROOFS['serve-notices'], officerOf),
    actsAs: asRecorded,
  });
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> =>
    isSignedIn(event) ? await officers(event, context) : await providers(event, context);
};
