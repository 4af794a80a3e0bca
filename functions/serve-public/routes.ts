import type { Logger } from '@aws-lambda-powertools/logger';
import { DeadlineRequest, questionOf } from '../../shared/contracts/api/anyone/deadlines.ts';
import type { RouteKey } from '../../shared/deployment.ts';
import { computeDeadline } from '../../shared/domain/law/periods/deadline.ts';
import { readBody } from '../../shared/http/request.ts';
import { json } from '../../shared/http/response.ts';
import { createRouter, OPEN_ENTRANCE } from '../../shared/http/routes.ts';
import { toDeadlineAnswer } from '../../shared/views/deadline.ts';
import type { Deps, Route } from './deps.ts';
import { printedAddress, verification } from './routes/verifications.ts';

/** The same for everyone, and alike for minutes. */
const CACHEABLE = { 'cache-control': 'public, max-age=300' };

/** `GET /.well-known/jwks.json`: the keys documents and messages are signed with, older ones too. */
const publicKeys: Route = async ({ keys }) => json(200, await keys.jwks(), CACHEABLE);

/** `GET /v1/openapi.json`. */
const description: Route = async (deps) => json(200, deps.description, CACHEABLE);

/** `POST /v1/deadlines`: what the law makes of an instant, of nobody's order. */
const deadlines: Route = async (_, event) =>
  json(200, toDeadlineAnswer(computeDeadline(questionOf(readBody(DeadlineRequest, event)))));

const ROUTES: Readonly<Record<RouteKey<'serve-public'>, Route>> = {
  'GET /.well-known/jwks.json': publicKeys,
  'GET /v1/openapi.json': description,
  'POST /v1/deadlines': deadlines,
  'POST /v1/verifications': verification,
  'GET /v1/verifications/{orderId}': printedAddress,
};

/** What anyone may read, and ask about the law or a document in hand: nothing here is stored. */
export const createRoutes = (deps: Deps, logger: Logger) => createRouter(ROUTES, deps, logger, OPEN_ENTRANCE);
