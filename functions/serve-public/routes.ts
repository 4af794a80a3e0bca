import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { VerifyDeps } from '../../shared/app/verify-document.ts';
import { DeadlineRequest, deadlineAnswer, questionOf } from '../../shared/contracts/deadlines.ts';
import { deadline } from '../../shared/domain/law/deadline.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { problemDetails } from '../../shared/http/problem-details.ts';
import { readBody } from '../../shared/http/request.ts';
import { json } from '../../shared/http/response.ts';
import { printedAddress, verification } from './verification-routes.ts';

export interface PublicDeps extends VerifyDeps {
  /** The OpenAPI document. */
  readonly description: unknown;
}

/** The same for everyone, and alike for minutes. */
const CACHEABLE = { 'cache-control': 'public, max-age=300' };

/** One route: event → parse → use case → response. */
export type Route = (deps: PublicDeps, event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /.well-known/jwks.json': async ({ keys }) => json(200, await keys.jwks(), CACHEABLE),
  'GET /v1/openapi.json': async ({ description }) => json(200, description, CACHEABLE),
  'POST /v1/deadlines': async (_, event) =>
    json(200, deadlineAnswer(deadline(questionOf(readBody(DeadlineRequest, event))))),
  'POST /v1/verifications': verification,
  'GET /v1/verifications/{orderId}': printedAddress,
};

/** What anyone may read, and ask about the law or a document in hand: nothing here is stored. */
export const createRoutes = (deps: PublicDeps, logger: Logger) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(problemDetails(logger)) // the only place errors become responses
    .handler(async (event) => {
      const route = ROUTES[event.routeKey];
      if (!route) throw new HoldfastError('not-found', 'this function serves no such address');
      return await route(deps, event);
    });
