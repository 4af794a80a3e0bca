import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { addressAndDigest } from '../../shared/http/content-digest.ts';
import { createProviderRoutes } from '../../shared/http/provider-routes.ts';
import { OPEN, routesFor } from '../../shared/http/routes.ts';
import { attachmentOfPerson, attachmentOfProvider, partOfPerson, partOfProvider } from './attachment-routes.ts';
import type { TakeDeps } from './deps.ts';

const OF_PERSON = '/v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}';
const OF_PROVIDER = '/v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}';

/** Files that persons and providers add to their objections: taken, checked and sealed apart from all else they do. */
export const createRoutes = (deps: TakeDeps, logger: Logger) => {
  const persons = routesFor(
    { [`PUT ${OF_PERSON}/parts/{part}`]: partOfPerson, [`POST ${OF_PERSON}`]: attachmentOfPerson },
    deps,
    logger,
    OPEN,
  );
  const providers = createProviderRoutes(
    { [`PUT ${OF_PROVIDER}/parts/{part}`]: partOfProvider, [`POST ${OF_PROVIDER}`]: attachmentOfProvider },
    deps,
    logger,
    addressAndDigest,
  );
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> =>
    await (event.routeKey.includes(OF_PROVIDER) ? providers : persons)(event, context);
};
