import type { Logger } from '@aws-lambda-powertools/logger';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import { ROUTES as PROOFS, type RouteKey } from '../../shared/deployment/routes.ts';
import { orderOfPath } from '../../shared/http/correlation.ts';
import { askLately } from '../../shared/http/fresh-sign-in.ts';
import { overseerOf, recordOverseer } from '../../shared/http/overseer.ts';
import { createRouter } from '../../shared/http/routes.ts';
import type { Deps, Route } from './deps.ts';
import { briefOrders } from './routes/brief-orders.ts';
import { claimedNotices } from './routes/claimed-notices.ts';
import { check, complaint, complaints } from './routes/complaints.ts';
import { consultations, consultationsOfOrder } from './routes/consultations.ts';
import { difficulties } from './routes/difficulties.ts';
import { history, order, orders } from './routes/orders.ts';
import { ask, confirmation, search, searchedOrders, searches } from './routes/searches.ts';
import { silences } from './routes/silences.ts';
import { unsaidProtections } from './routes/unsaid-protections.ts';

const ROUTES: Readonly<Record<RouteKey<'serve-oversight'>, Route>> = {
  'GET /v1/complaints': complaints,
  'GET /v1/complaints/{complaintId}': complaint,
  'POST /v1/complaints/{complaintId}/check': check,
  'GET /v1/silences': silences,
  'GET /v1/oversight/claimed-notices': claimedNotices,
  'GET /v1/oversight/brief-orders': briefOrders,
  'GET /v1/oversight/unsaid-protections': unsaidProtections,
  'POST /v1/oversight/searches': ask,
  'GET /v1/oversight/searches': searches,
  'GET /v1/oversight/searches/{searchId}': search,
  'POST /v1/oversight/searches/{searchId}/confirmation': confirmation,
  'GET /v1/oversight/searches/{searchId}/orders': searchedOrders,
  'GET /v1/oversight/orders': orders,
  'GET /v1/oversight/orders/{orderId}': order,
  'GET /v1/oversight/orders/{orderId}/history': history,
  'GET /v1/oversight/orders/{orderId}/consultations': consultationsOfOrder,
  'GET /v1/oversight/consultations': consultations,
  'GET /v1/oversight/difficulties': difficulties,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['serve-oversight'] };

/** The routes of oversight; no line of a log names its people, what they consult is on record. */
export const createRoutes = (deps: Deps, logger: Logger) =>
  createRouter(TABLE, deps, logger, {
    whoIs: askLately(PROOFS['serve-oversight'], overseerOf),
    named: () => ({}),
    aboutWhich: orderOfPath,
    record: recordOverseer,
  });
