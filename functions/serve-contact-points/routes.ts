import type { Logger } from '@aws-lambda-powertools/logger';
import type { NotedBurst } from '../../shared/app/filing/file-orders.ts';
import type { Unhastened } from '../../shared/app/filing/hasten-emergency.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { CONSULTED } from '../../shared/deployment/consulted.ts';
import { ROUTES as PROOFS, type RouteKey } from '../../shared/deployment/routes.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { correlate } from '../../shared/http/correlation.ts';
import { askLately } from '../../shared/http/fresh-sign-in.ts';
import { officerOf } from '../../shared/http/officer.ts';
import { createOfficerRoutes } from '../../shared/http/officer-routes.ts';
import { asRecorded } from '../../shared/http/recorded-officer.ts';
import type { Deps, Route } from './deps.ts';
import { call, calls } from './routes/calls.ts';
import { changedDraft, deletedDraft, newDraft } from './routes/drafts.ts';
import { filings, word } from './routes/filing.ts';
import { filingChecks } from './routes/filing-checks.ts';
import { noticeDeferral, noticeRecord } from './routes/notice.ts';
import {
  clarificationAnswer,
  confirmation,
  conflict,
  extension,
  message,
  need,
  productionRequest,
  release,
  renewal,
  transmission,
  validation,
} from './routes/orders.ts';

const ROUTES: Readonly<Record<RouteKey<'serve-contact-points'>, Route>> = {
  'POST /v1/filings': filings,
  'POST /v1/filings/waiting/{filingId}/word': word,
  'POST /v1/filing-checks': filingChecks,
  'POST /v1/drafts': newDraft,
  'PUT /v1/drafts/{draftId}': changedDraft,
  'DELETE /v1/drafts/{draftId}': deletedDraft,
  'POST /v1/orders/{orderId}/validation': validation,
  'POST /v1/orders/{orderId}/extension': extension,
  'POST /v1/orders/{orderId}/production-request': productionRequest,
  'POST /v1/orders/{orderId}/transmission': transmission,
  'POST /v1/orders/{orderId}/renewal': renewal,
  'POST /v1/orders/{orderId}/need': need,
  'POST /v1/orders/{orderId}/confirmation': confirmation,
  'POST /v1/orders/{orderId}/release': release,
  'POST /v1/orders/{orderId}/clarification-answer': clarificationAnswer,
  'POST /v1/orders/{orderId}/messages': message,
  'POST /v1/orders/{orderId}/conflicts': conflict,
  'POST /v1/orders/{orderId}/notice-deferral': noticeDeferral,
  'POST /v1/orders/{orderId}/notice': noticeRecord,
  'GET /v1/calls': calls,
  'POST /v1/orders/{orderId}/calls': call,
};

const TABLE = { routes: ROUTES, consulted: CONSULTED['serve-contact-points'] };

/** Everything contact points and validators do. What they read is served by `show-orders`, which can change nothing. */
export const createRoutes = (deps: Omit<Deps, 'noteBurst' | 'noteFiled' | 'noteUnhastened'>, logger: Logger) =>
  createOfficerRoutes(
    TABLE,
    {
      ...deps,
      noteBurst: (burst: NotedBurst) => logger.warn(ALARMING['filing-burst'], { ...burst }),
      noteFiled: (orderId: OrderId, requestId: string) => logger.info('filed', { ...correlate(orderId), requestId }),
      noteUnhastened: ({ orderId, error }: Unhastened) =>
        logger.warn(ALARMING['orders-unhastened'], { ...correlate(orderId), error }),
    },
    logger,
    { whoIs: askLately(PROOFS['serve-contact-points'], officerOf), actsAs: asRecorded },
  );
