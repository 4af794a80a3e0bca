import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { NoticeDeps } from '../../shared/app/read-notice.ts';
import { canonicalJson, sha256 } from '../../shared/domain/digest.ts';
import { HoldfastError } from '../../shared/errors.ts';
import type { PresentDeps } from '../../shared/http/certificate-answer.ts';
import { problemDetails } from '../../shared/http/problem-details.ts';
import { providerOf, type SignedRequest } from '../../shared/http/provider-signature.ts';
import type { MarkReader } from '../../shared/ports/mark-index.ts';
import { certificate } from './certificate-route.ts';
import { message } from './message-route.ts';
import { notice } from './notice-route.ts';

export interface ProviderDeps extends NoticeDeps, PresentDeps {
  readonly marks: MarkReader;
}

/** A signed request, and the id of the command it is: a message counts once, however often it arrives. */
export type Signed = SignedRequest & { readonly commandId: string };

export type Route = (
  deps: ProviderDeps,
  event: APIGatewayProxyEventV2,
  signed: Signed,
) => Promise<APIGatewayProxyStructuredResultV2>;

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /v1/provider/orders/{orderId}/certificate': certificate,
  'GET /v1/provider/orders/{orderId}/notice': notice,
  'POST /v1/provider/messages': message,
};

/** The routes of providers: nothing is looked at before the signature holds. Everything they touch arrives in `deps`. */
export const createRoutes = (deps: ProviderDeps, logger: Logger) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(problemDetails(logger)) // the only place errors become responses
    .handler(async (event) => {
      const route = ROUTES[event.routeKey];
      if (!route) throw new HoldfastError('not-found', 'this function serves no such address');
      const signed = await providerOf(event, deps.directory, deps.clock.now());
      const { by, messageId } = signed;
      const commandId = sha256(canonicalJson(['provider', by.provider, messageId]));
      const response = await route(deps, event, { ...signed, commandId });
      const { requestId } = event.requestContext;
      logger.info('answered', { route: event.routeKey, requestId, provider: by.provider, status: response.statusCode });
      return response;
    });
