import type { Logger } from '@aws-lambda-powertools/logger';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import { ROUTES as PROOFS, type RouteKey } from '../../shared/deployment/routes.ts';
import { askLately } from '../../shared/http/fresh-sign-in.ts';
import { overseerOf, recordOverseer } from '../../shared/http/overseer.ts';
import { createRouter } from '../../shared/http/routes.ts';
import type { Deps, Route } from './deps.ts';
import { ask, confirmation, reading, readings } from './routes/readings.ts';
import { messages, text } from './routes/text.ts';

const ROUTES: Readonly<Record<RouteKey<'show-sealed-texts'>, Route>> = {
  'POST /v1/oversight/readings': ask,
  'GET /v1/oversight/readings': readings,
  'GET /v1/oversight/readings/{readingId}': reading,
  'POST /v1/oversight/readings/{readingId}/confirmation': confirmation,
  'GET /v1/oversight/readings/{readingId}/text': text,
  'GET /v1/oversight/readings/{readingId}/messages': messages,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['show-sealed-texts'] };

/** By which two people of oversight read what is sealed of an order; no line of a log names them, what they read is on record. */
export const createRoutes = (deps: Deps, logger: Logger) =>
  createRouter(TABLE, deps, logger, {
    whoIs: askLately(PROOFS['show-sealed-texts'], overseerOf),
    named: () => ({}),
    record: recordOverseer,
  });
