import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import type { Proof, RouteKey } from '../../shared/deployment/routes.ts';
import { listAddressAndDigest } from '../../shared/http/content-digest.ts';
import { createProviderRoutes } from '../../shared/http/provider-routes.ts';
import { createRouter, OPEN_ENTRANCE } from '../../shared/http/routes.ts';
import type { Deps, PersonRoute, ProviderRoute } from './deps.ts';
import { attachmentOfPerson, attachmentOfProvider, partOfPerson, partOfProvider } from './routes/attachments.ts';
import { upload, uploadForm } from './routes/uploads.ts';

type Key<P extends Proof> = RouteKey<'take-attachments', P>;

const PERSON_ROUTES: Readonly<Record<Key<'session'>, PersonRoute>> = {
  'PUT /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}': partOfPerson,
  'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}': attachmentOfPerson,
  'POST /v1/cases/current/challenges/{challengeId}/uploads': uploadForm,
  'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload': upload,
};
const PROVIDER_ROUTES: Readonly<Record<Key<'signature-or-token'>, ProviderRoute>> = {
  'PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}': partOfProvider,
  'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': attachmentOfProvider,
};

/** Files that persons and providers add to their objections: taken, checked and sealed apart from all else they do. */
export const createRoutes = (deps: Deps, logger: Logger) => {
  const consulted = CONSULTED['take-attachments'];
  const persons = createRouter({ routes: PERSON_ROUTES, consulted }, deps, logger, OPEN_ENTRANCE);
  const providers = createProviderRoutes({ routes: PROVIDER_ROUTES, consulted }, deps, logger, listAddressAndDigest);
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> =>
    await (Object.hasOwn(PROVIDER_ROUTES, event.routeKey) ? providers : persons)(event, context);
};
