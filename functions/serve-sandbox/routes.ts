import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import type { RouteKey } from '../../shared/deployment/routes.ts';
import { isSandboxId } from '../../shared/domain/sandbox.ts';
import { providerOf, type SignedRequest } from '../../shared/http/provider-signature.ts';
import { createRouter } from '../../shared/http/routes.ts';
import { providerUnknown } from '../../shared/ports/directory.ts';
import type { Deps, Route } from './deps.ts';
import { newcomerOf } from './newcomer.ts';
import { orders } from './routes/orders.ts';
import { registration } from './routes/registration.ts';
import { steps } from './routes/steps.ts';

const ROUTES: Readonly<Record<RouteKey<'serve-sandbox'>, Route>> = {
  'POST /v1/sandbox/providers': registration,
  'POST /v1/sandbox/orders': orders,
  'POST /v1/sandbox/orders/{orderId}/steps': steps,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['serve-sandbox'] };

/** Providers of the sandbox, and no other: this function may read of nobody else. */
const ofSandbox = ({ directory }: Deps): Pick<Deps['directory'], 'provider'> => ({
  provider: async (id) => {
    if (!isSandboxId(id)) throw providerUnknown(id);
    return await directory.provider(id);
  },
});

/** Whoever registers proves the key that they send; whoever comes again, the one that is registered. */
const whoIs = (event: APIGatewayProxyEventV2, deps: Deps): Promise<SignedRequest> =>
  event.routeKey === 'POST /v1/sandbox/providers'
    ? newcomerOf(event, deps)
    : providerOf(event, { ...deps, directory: ofSandbox(deps) });

/** The sandbox: anyone registers a provider, and plays with orders that nobody issued. */
export const createRoutes = (deps: Deps, logger: Logger) =>
  createRouter(TABLE, deps, logger, { whoIs, named: ({ by }) => ({ provider: by.provider }) });
