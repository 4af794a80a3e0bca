import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import type { RouteKey } from '../../shared/deployment/routes.ts';
import { createRouter, type Entrance, OPEN_ENTRANCE } from '../../shared/http/routes.ts';
import { readVouchedCaller } from '../../shared/http/vouched.ts';
import type { Deps, Route } from './deps.ts';
import { codeEnd, current, messages, renewal, session } from './routes/case.ts';
import { complaint, enquiry } from './routes/complaints.ts';
import { difficulty } from './routes/difficulties.ts';
import { newsAddress, newsAddressRemoval } from './routes/news-address.ts';
import { appeal, challenge, conflict, message, withdrawal } from './routes/objections.ts';

const ROUTES: Readonly<Record<RouteKey<'serve-affected-persons'>, Route>> = {
  'POST /v1/cases/sessions': session,
  'POST /v1/cases/sessions/renewal': renewal,
  'GET /v1/cases/current': current,
  'GET /v1/cases/current/messages': messages,
  'POST /v1/cases/current/challenges': challenge,
  'POST /v1/cases/current/challenges/{challengeId}/withdrawal': withdrawal,
  'POST /v1/cases/current/appeals': appeal,
  'POST /v1/cases/current/messages': message,
  'POST /v1/cases/current/conflicts': conflict,
  'POST /v1/cases/current/code-ends': codeEnd,
  'PUT /v1/cases/current/news-address': newsAddress,
  'POST /v1/cases/current/news-address-removal': newsAddressRemoval,
  'POST /v1/complaints': complaint,
  'POST /v1/complaint-enquiries': enquiry,
  'POST /v1/difficulties': difficulty,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['serve-affected-persons'] };

/** Tries and complaints are counted by address, which pages for persons vouch for. */
const ENTRANCE: Entrance<Deps, APIGatewayProxyEventV2, undefined> = { ...OPEN_ENTRANCE, ofCaller: readVouchedCaller };

/**
 * The routes of persons concerned, who prove themselves by their case code and then by a short session. What is logged names
 * neither the order nor the caller: who objects to what is between them and the record.
 */
export const createRoutes = (deps: Deps, logger: Logger) => createRouter(TABLE, deps, logger, ENTRANCE);
