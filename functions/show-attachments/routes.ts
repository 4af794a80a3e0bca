import type { Logger } from '@aws-lambda-powertools/logger';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { orderOfRequest } from '../../shared/app/case/case-sessions.ts';
import { findOwnAttachment, findReviewedAttachment } from '../../shared/app/case/read-attachment.ts';
import type { Proof, RouteKey } from '../../shared/deployment.ts';
import { attachmentIdOf, attachmentOf } from '../../shared/http/attachment-path.ts';
import { bearerToken } from '../../shared/http/bearer.ts';
import { createOfficerRoutes, type OfficerRoute } from '../../shared/http/officer-routes.ts';
import { createProviderRoutes, type ProviderRoute } from '../../shared/http/provider-routes.ts';
import { orderIdOf, reviewRefOf } from '../../shared/http/request.ts';
import { reviewerOf } from '../../shared/http/reviewer.ts';
import { OPEN, type Route, routesFor } from '../../shared/http/routes.ts';
import type { ShowDeps } from './deps.ts';
import { attachmentAnswer } from './routes/attachments.ts';

type PersonRoute = Route<ShowDeps, APIGatewayProxyEventV2, undefined>;
type Key<P extends Proof> = RouteKey<'show-attachments', P>;

/** To whoever reviews the objection. */
const forReviewer: OfficerRoute<ShowDeps> = async (deps, event, by) => {
  const found = await findReviewedAttachment(deps, reviewRefOf(event), attachmentIdOf(event), by);
  return await attachmentAnswer(deps, event, found);
};

const forPerson: PersonRoute = async (deps, event) => {
  const orderId = await orderOfRequest(deps, bearerToken(event));
  const by = { kind: 'person', orderId } as const;
  return await attachmentAnswer(deps, event, await findOwnAttachment(deps, { orderId, ...attachmentOf(event) }, by));
};

const forProvider: ProviderRoute<ShowDeps> = async (deps, event, { by }) => {
  const place = { orderId: orderIdOf(event), ...attachmentOf(event) };
  return await attachmentAnswer(deps, event, await findOwnAttachment(deps, place, by));
};

const REVIEWERS: Readonly<Record<Key<'signed-in'>, OfficerRoute<ShowDeps>>> = {
  'GET /v1/reviews/{reviewId}/attachments/{attachmentId}': forReviewer,
};
const PERSONS: Readonly<Record<Key<'session'>, PersonRoute>> = {
  'GET /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}': forPerson,
};
const PROVIDERS: Readonly<Record<Key<'signature'>, ProviderRoute<ShowDeps>>> = {
  'GET /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': forProvider,
};

/** The gateway lets nobody through to reviewers' routes without a token it has verified. */
const isSignedIn = (event: APIGatewayProxyEventV2): event is APIGatewayProxyEventV2WithJWTAuthorizer =>
  Object.hasOwn(REVIEWERS, event.routeKey) && Reflect.get(event.requestContext, 'authorizer') !== undefined;

/** What was attached to objections, for whoever attached it and whoever decides: to read, and nothing else. */
export const createRoutes = (deps: ShowDeps, logger: Logger) => {
  const reviewers = createOfficerRoutes(REVIEWERS, deps, logger, reviewerOf);
  const providers = createProviderRoutes(PROVIDERS, deps, logger);
  const persons = routesFor(PERSONS, deps, logger, OPEN);
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    if (isSignedIn(event)) return await reviewers(event, context);
    return await (Object.hasOwn(PROVIDERS, event.routeKey) ? providers : persons)(event, context);
  };
};
