import type { Logger } from '@aws-lambda-powertools/logger';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import type { RouteKey } from '../../shared/deployment/routes.ts';
import { recordOfficer } from '../../shared/http/consultations.ts';
import { officerOf } from '../../shared/http/officer.ts';
import { createOfficerRoutes } from '../../shared/http/officer-routes.ts';
import type { Deps, Route } from './deps.ts';
import { attempts } from './routes/attempts.ts';
import { certificate } from './routes/certificate.ts';
import { draft, draftList } from './routes/drafts.ts';
import { events } from './routes/events.ts';
import { list, searches } from './routes/lists.ts';
import { history, messages, order } from './routes/orders.ts';
import { waitingFiling, waitingList } from './routes/waiting.ts';

const ROUTES: Readonly<Record<RouteKey<'show-orders'>, Route>> = {
  'GET /v1/filings/waiting': waitingList,
  'GET /v1/filings/waiting/{filingId}': waitingFiling,
  'GET /v1/drafts': draftList,
  'GET /v1/drafts/{draftId}': draft,
  'GET /v1/orders': list,
  'GET /v1/events': events,
  'POST /v1/order-searches': searches,
  'GET /v1/orders/{orderId}': order,
  'GET /v1/orders/{orderId}/attempts': attempts,
  'GET /v1/orders/{orderId}/messages': messages,
  'GET /v1/orders/{orderId}/history': history,
  'GET /v1/orders/{orderId}/certificate': certificate,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['show-orders'] };

/** What contact points and validators read. */
export const createRoutes = (deps: Deps, logger: Logger) =>
  createOfficerRoutes(TABLE, deps, logger, { whoIs: officerOf, record: recordOfficer });
