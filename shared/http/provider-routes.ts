import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import { orderOfPath } from './correlation.ts';
import type { FrontDeps } from './front.ts';
import { type ListContents, providerOf, type SignedRequest } from './provider-signature.ts';
import { createRouter, type Route, type Routes } from './routes.ts';

export type ProviderRoute<Deps> = Route<Deps, APIGatewayProxyEventV2, SignedRequest>;

/** Routes for providers: nothing is looked at before the signature holds. */
export const createProviderRoutes = <
  K extends string,
  Deps extends FrontDeps & { readonly directory: Directory; readonly clock: Clock },
>(
  routes: Routes<K, Deps, APIGatewayProxyEventV2, SignedRequest>,
  deps: Deps,
  logger: Logger,
  contentsOf?: ListContents,
) =>
  createRouter(routes, deps, logger, {
    whoIs: (event: APIGatewayProxyEventV2, { directory, clock }: Deps) =>
      providerOf(event, directory, clock.now(), contentsOf),
    aboutWhich: orderOfPath,
    named: ({ by: { provider } }) => ({ provider }),
  });
