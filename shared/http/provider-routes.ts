import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { orderOfPath } from './correlation.ts';
import type { FrontDeps } from './front.ts';
import { providerOf, type SignatureDeps, type SignedRequest } from './provider-signature.ts';
import { createRouter, type Route, type Routes } from './routes.ts';
import type { ListContents } from './webhook-signature.ts';

export type ProviderRoute<Deps> = Route<Deps, APIGatewayProxyEventV2, SignedRequest>;

/** Routes for providers: nothing is looked at before the signature holds. @param contentsOf what Standard Webhooks signs of a request. */
export const createProviderRoutes = <K extends string, Deps extends FrontDeps & SignatureDeps>(
  routes: Routes<K, Deps, APIGatewayProxyEventV2, SignedRequest>,
  deps: Deps,
  logger: Logger,
  contentsOf?: ListContents,
) =>
  createRouter(routes, deps, logger, {
    whoIs: (event: APIGatewayProxyEventV2, deps: Deps) => providerOf(event, deps, contentsOf),
    aboutWhich: orderOfPath,
    named: ({ by: { provider } }) => ({ provider }),
  });
