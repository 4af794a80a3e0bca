import type { Logger } from '@aws-lambda-powertools/logger';
import { CONSULTED, ROUTES as PROOFS, type RouteKey } from '../../shared/deployment.ts';
import { askLately } from '../../shared/http/fresh-sign-in.ts';
import { registerReaderOf } from '../../shared/http/registrar.ts';
import { createRouter } from '../../shared/http/routes.ts';
import type { Deps, Route } from './deps.ts';
import { entry } from './routes/entries.ts';
import { confirmation, lifting, suspension, touched } from './routes/suspensions.ts';

const ROUTES: Readonly<Record<RouteKey<'serve-registrars'>, Route>> = {
  'GET /v1/directory/entries/{kind}/{entryId}': entry,
  'POST /v1/directory/suspensions': suspension,
  'GET /v1/directory/suspensions/{suspensionId}': touched,
  'POST /v1/directory/suspensions/{suspensionId}/confirmation': confirmation,
  'POST /v1/directory/suspensions/{suspensionId}/lifting': lifting,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['serve-registrars'] };

/** The directory, for those who keep it and those who watch over them; no line of a log names them, what they do is on record. */
export const createRoutes = (deps: Deps, logger: Logger) =>
  createRouter(TABLE, deps, logger, {
    whoIs: askLately(PROOFS['serve-registrars'], registerReaderOf),
    named: () => ({}),
  });
