import type { Logger } from '@aws-lambda-powertools/logger';
import { exportHistory } from '../../shared/app/order/export-history.ts';
import { checkComplaint, readComplaints } from '../../shared/app/oversight/complaints.ts';
import { ComplaintCheckCommand } from '../../shared/contracts/api/common/complaints.ts';
import { ListQuery, SupervisedQuery } from '../../shared/contracts/api/common/queries.ts';
import { parse } from '../../shared/contracts/border/parse.ts';
import type { RouteKey } from '../../shared/deployment.ts';
import { complaintUnknown, isComplaintId } from '../../shared/domain/ids.ts';
import { overseerOf } from '../../shared/http/overseer.ts';
import { orderIdOf, readBody, readCommandFrame } from '../../shared/http/request.ts';
import { json } from '../../shared/http/response.ts';
import { createRouter } from '../../shared/http/routes.ts';
import { toComplaintChecked, toComplaintList } from '../../shared/views/complaints.ts';
import { toOrderList } from '../../shared/views/order.ts';
import { toSilenceList } from '../../shared/views/silences.ts';
import type { Deps, Route } from './deps.ts';

/** `GET /v1/complaints`. */
const complaints: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, toComplaintList(await readComplaints(deps, limit, cursor)));
};

/** `POST /v1/complaints/{complaintId}/check`. */
const check: Route = async (deps, event, { person }) => {
  const id = event.pathParameters?.['complaintId'] ?? '';
  if (!isComplaintId(id)) throw complaintUnknown();
  const { idempotencyKey } = readCommandFrame(event);
  const finding = readBody(ComplaintCheckCommand, event);
  return json(200, toComplaintChecked(id, await checkComplaint(deps, { id, person, idempotencyKey, finding })));
};

/** `GET /v1/silences`: as far as the list has come. */
const silences: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, toSilenceList(await deps.silences.latest(limit, cursor)));
};

/** `GET /v1/oversight/orders`: of one authority, the latest first. */
const orders: Route = async ({ list, clock }, event) => {
  const { authority, limit, cursor } = parse(SupervisedQuery, event.queryStringParameters ?? {});
  return json(200, toOrderList(await list.of(authority, limit, cursor), clock.now()));
};

/** `GET /v1/oversight/orders/{orderId}/history`: who did what and when, of any order. What is sealed stays so. */
const history: Route = async (deps, event) => json(200, await exportHistory(deps, orderIdOf(event)));

const ROUTES: Readonly<Record<RouteKey<'serve-oversight'>, Route>> = {
  'GET /v1/complaints': complaints,
  'POST /v1/complaints/{complaintId}/check': check,
  'GET /v1/silences': silences,
  'GET /v1/oversight/orders': orders,
  'GET /v1/oversight/orders/{orderId}/history': history,
};

/** The routes of oversight; no log names its people. */
export const createRoutes = (deps: Deps, logger: Logger) =>
  createRouter(ROUTES, deps, logger, { whoIs: overseerOf, named: () => ({}) });
