import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import type { RouteKey } from '../../shared/deployment/routes.ts';
import { requireOwnSignature } from '../../shared/http/own-signature.ts';
import { createRouter } from '../../shared/http/routes.ts';
import type { Deps, Route } from './deps.ts';
import { messages } from './routes/messages.ts';

const ROUTES: Readonly<Record<RouteKey<'answer-self-test'>, Route>> = {
  'POST /v1/self-test/messages': messages,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['answer-self-test'] };

/** What the provider of self-tests is told, and answers. Nothing is looked at before our own signature holds, and nothing is stored. */
export const createRoutes = (deps: Deps, logger: Logger) =>
  createRouter(TABLE, deps, logger, {
    whoIs: async (event: APIGatewayProxyEventV2, { api, clock }: Deps): Promise<undefined> => {
      await requireOwnSignature(event, () => api.readKeys(), clock.now());
    },
    named: () => ({}),
  });
