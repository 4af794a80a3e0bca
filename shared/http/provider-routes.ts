import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { canonicalJson, sha256 } from '../domain/digest.ts';
import { HoldfastError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import { problemDetails } from './problem-details.ts';
import { providerOf, type SignedRequest } from './provider-signature.ts';

/** A signed request, and the id of the command it is: a message counts once, however often it arrives. */
export type Signed = SignedRequest & { readonly commandId: string };

/** One route: event → parse → use case → response. */
export type ProviderRoute<Deps> = (
  deps: Deps,
  event: APIGatewayProxyEventV2,
  signed: Signed,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Routes for providers: nothing is looked at before the signature holds. Everything they touch arrives in `deps`. */
export const createProviderRoutes = <Deps extends { readonly directory: Directory; readonly clock: Clock }>(
  routes: Readonly<Record<string, ProviderRoute<Deps>>>,
  deps: Deps,
  logger: Logger,
) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(problemDetails(logger)) // the only place errors become responses
    .handler(async (event) => {
      const route = routes[event.routeKey];
      if (!route) throw new HoldfastError('not-found', 'this function serves no such address');
      const signed = await providerOf(event, deps.directory, deps.clock.now());
      const { by, messageId } = signed;
      const commandId = sha256(canonicalJson(['provider', by.provider, messageId]));
      const response = await route(deps, event, { ...signed, commandId });
      const { requestId } = event.requestContext;
      logger.info('answered', { route: event.routeKey, requestId, provider: by.provider, status: response.statusCode });
      return response;
    });
