import type { Logger } from '@aws-lambda-powertools/logger';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import type { Proof, RouteKey } from '../../shared/deployment/routes.ts';
import { recordOfficer } from '../../shared/http/consultations.ts';
import { createOfficerRoutes } from '../../shared/http/officer-routes.ts';
import { createProviderRoutes } from '../../shared/http/provider-routes.ts';
import { asRecorded } from '../../shared/http/recorded-officer.ts';
import { reviewerOf } from '../../shared/http/reviewer.ts';
import { createRouter, OPEN_ENTRANCE } from '../../shared/http/routes.ts';
import type { Deps, PersonRoute, ProviderRoute, ReviewerRoute } from './deps.ts';
import { attachmentForPerson, attachmentForProvider, attachmentForReviewer } from './routes/attachments.ts';

type Key<P extends Proof> = RouteKey<'show-attachments', P>;

const REVIEWER_ROUTES: Readonly<Record<Key<'signed-in'>, ReviewerRoute>> = {
  'GET /v1/reviews/{reviewId}/attachments/{attachmentId}': attachmentForReviewer,
};
const PERSON_ROUTES: Readonly<Record<Key<'session'>, PersonRoute>> = {
  'GET /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}': attachmentForPerson,
};
const PROVIDER_ROUTES: Readonly<Record<Key<'signature-or-token'>, ProviderRoute>> = {
  'GET /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': attachmentForProvider,
};

/** The gateway lets nobody through to reviewers' routes without a token it has verified. */
const isSignedIn = (event: APIGatewayProxyEventV2): event is APIGatewayProxyEventV2WithJWTAuthorizer =>
  Object.hasOwn(REVIEWER_ROUTES, event.routeKey) && Reflect.get(event.requestContext, 'authorizer') !== undefined;

/** What was attached to objections, for whoever attached it and whoever decides: to read, and nothing else. */
export const createRoutes = (deps: Deps, logger: Logger) => {
  const consulted = CONSULTED['show-attachments'];
  const reviewers = createOfficerRoutes({ routes: REVIEWER_ROUTES, consulted }, deps, logger, {
    whoIs: reviewerOf,
    actsAs: asRecorded,
    record: recordOfficer,
  });
  const providers = createProviderRoutes({ routes: PROVIDER_ROUTES, consulted }, deps, logger);
  const persons = createRouter({ routes: PERSON_ROUTES, consulted }, deps, logger, OPEN_ENTRANCE);
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    if (isSignedIn(event)) return await reviewers(event, context);
    return await (Object.hasOwn(PROVIDER_ROUTES, event.routeKey) ? providers : persons)(event, context);
  };
};
