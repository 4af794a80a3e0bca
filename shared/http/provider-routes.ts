import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { HoldfastError } from '../errors.ts';
import { orderOfPath } from './correlation.ts';
import type { FrontDeps } from './front.ts';
import { findBearerToken, type ProviderPersonDeps, providerPersonOf } from './provider-person.ts';
import type { ProviderRequest } from './provider-request.ts';
import { isSigned, providerOf, type SignatureDeps } from './provider-signature.ts';
import { type RecordedDeps, recordProvider } from './recorded-officer.ts';
import { createRouter, type Route, type Routes } from './routes.ts';
import type { ListContents } from './webhook-signature.ts';

export type ProviderRoute<Deps> = Route<Deps, APIGatewayProxyEventV2, ProviderRequest>;

/** What tells which provider calls, and who of it. */
export interface ProviderCallerDeps extends SignatureDeps, ProviderPersonDeps, RecordedDeps {}

/**
 * Routes for providers: nothing is looked at before the signature holds, or the token of one of their people. Whoever acts on the order of
 * the path does so by the id that its record has for them.
 *
 * @param contentsOf what Standard Webhooks signs of a request.
 */
export const createProviderRoutes = <K extends string, Deps extends FrontDeps & ProviderCallerDeps>(
  routes: Routes<K, Deps, APIGatewayProxyEventV2, ProviderRequest>,
  deps: Deps,
  logger: Logger,
  contentsOf?: ListContents,
) =>
  createRouter(routes, deps, logger, {
    whoIs: (event: APIGatewayProxyEventV2, deps: Deps) => callerOf(event, deps, contentsOf),
    actsAs: async (request, event, { officials }) => {
      const orderId = orderOfPath(event);
      return orderId === undefined ? request : { ...request, by: await recordProvider(officials, orderId, request.by) };
    },
    aboutWhich: orderOfPath,
    named: ({ by: { provider } }) => ({ provider }),
  });

/** @throws HoldfastError what `providerOf` and `providerPersonOf` throw; `signature-invalid` for whoever shows both. */
async function callerOf(
  event: APIGatewayProxyEventV2,
  deps: ProviderCallerDeps,
  contentsOf: ListContents | undefined,
): Promise<ProviderRequest> {
  const token = findBearerToken(event);
  if (token === undefined) return await providerOf(event, deps, contentsOf);
  if (isSigned(event)) {
    const detail = 'prove who you are in one way: by a signature, or by the token of one of your people';
    throw new HoldfastError('signature-invalid', detail); // whoever reads the record could not tell which of them acted
  }
  return await providerPersonOf(event, deps, token);
}
