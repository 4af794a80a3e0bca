import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type CheckDeps, checkComplaint, readComplaints } from '../../shared/app/complaints.ts';
import { complaintCheckedView, complaintListView } from '../../shared/contracts/complaint-view.ts';
import { ComplaintCheckCommand } from '../../shared/contracts/complaints.ts';
import { parse } from '../../shared/contracts/parse.ts';
import { ListQuery } from '../../shared/contracts/queries.ts';
import { isComplaintId } from '../../shared/domain/complaint.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { overseerOf } from '../../shared/http/overseer.ts';
import { readBody, readCommandFrame } from '../../shared/http/request.ts';
import { json } from '../../shared/http/response.ts';
import { type Route as RouteOf, routesFor } from '../../shared/http/routes.ts';

type Route = RouteOf<CheckDeps, APIGatewayProxyEventV2WithJWTAuthorizer, ReturnType<typeof overseerOf>>;

/** `GET /v1/complaints`. */
const list: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, complaintListView(await readComplaints(deps, limit, cursor)));
};

/** `POST /v1/complaints/{complaintId}/check`. */
const check: Route = async (deps, event, { person }) => {
  const id = event.pathParameters?.['complaintId'] ?? '';
  if (!isComplaintId(id)) throw new HoldfastError('complaint-unknown', 'that is not the id of a complaint');
  const { idempotencyKey } = readCommandFrame(event);
  const finding = readBody(ComplaintCheckCommand, event);
  return json(200, complaintCheckedView(id, await checkComplaint(deps, { id, person, idempotencyKey, finding })));
};

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /v1/complaints': list,
  'POST /v1/complaints/{complaintId}/check': check,
};

/** The routes of oversight; no log names its people. */
export const createRoutes = (deps: CheckDeps, logger: Logger) =>
  routesFor(ROUTES, deps, logger, { whoIs: overseerOf, named: () => ({}) });
