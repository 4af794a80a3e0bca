import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { canonicalJson, sha256 } from '../domain/digest.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import { providerOf, type SignedContent, type SignedRequest } from './provider-signature.ts';
import { type Route, routesFor } from './routes.ts';

/** A signed request, and the id of the command it is: a message counts once, however often it arrives. */
export type Signed = SignedRequest & { readonly commandId: string };

export type ProviderRoute<Deps> = Route<Deps, APIGatewayProxyEventV2, Signed>;

/** Routes for providers: nothing is looked at before the signature holds. */
export const createProviderRoutes = <Deps extends { readonly directory: Directory; readonly clock: Clock }>(
  routes: Readonly<Record<string, ProviderRoute<Deps>>>,
  deps: Deps,
  logger: Logger,
  contentOf?: SignedContent,
) =>
  routesFor(routes, deps, logger, {
    async whoIs(event: APIGatewayProxyEventV2, { directory, clock }: Deps): Promise<Signed> {
      const signed = await providerOf(event, directory, clock.now(), contentOf);
      const commandId = sha256(canonicalJson(['provider', signed.by.provider, signed.messageId]));
      return { ...signed, commandId };
    },
    named: ({ by: { provider } }) => ({ provider }),
  });
