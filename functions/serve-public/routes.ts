import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { VerifyDeps } from '../../shared/app/document/verify-document.ts';
import { DeadlineRequest, questionOf } from '../../shared/contracts/api/anyone/deadlines.ts';
import type { RouteKey } from '../../shared/deployment.ts';
import { deadline } from '../../shared/domain/law/periods/deadline.ts';
import { readBody } from '../../shared/http/request.ts';
import { json } from '../../shared/http/response.ts';
import { OPEN, type Route as RouteOf, routesFor } from '../../shared/http/routes.ts';
import { deadlineAnswer } from '../../shared/views/deadline.ts';
import { printedAddress, verification } from './verification-routes.ts';

export interface PublicDeps extends VerifyDeps {
  /** The OpenAPI document. */
  readonly description: unknown;
}

/** The same for everyone, and alike for minutes. */
const CACHEABLE = { 'cache-control': 'public, max-age=300' };

export type Route = RouteOf<PublicDeps, APIGatewayProxyEventV2, undefined>;

const ROUTES: Readonly<Record<RouteKey<'serve-public'>, Route>> = {
  'GET /.well-known/jwks.json': async ({ keys }) => json(200, await keys.jwks(), CACHEABLE),
  'GET /v1/openapi.json': async ({ description }) => json(200, description, CACHEABLE),
  'POST /v1/deadlines': async (_, event) =>
    json(200, deadlineAnswer(deadline(questionOf(readBody(DeadlineRequest, event))))),
  'POST /v1/verifications': verification,
  'GET /v1/verifications/{orderId}': printedAddress,
};

/** What anyone may read, and ask about the law or a document in hand: nothing here is stored. */
export const createRoutes = (deps: PublicDeps, logger: Logger) => routesFor(ROUTES, deps, logger, OPEN);
