import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type CheckDeps, checkComplaint, readComplaints } from '../../shared/app/complaints.ts';
import { complaintCheckedView, complaintListView } from '../../shared/contracts/complaint-view.ts';
import { ComplaintCheckCommand } from '../../shared/contracts/complaints.ts';
import { parse } from '../../shared/contracts/parse.ts';
import { ListQuery } from '../../shared/contracts/queries.ts';
import { silenceListView } from '../../shared/contracts/silences.ts';
import { isComplaintId } from '../../shared/domain/complaint.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { overseerOf } from '../../shared/http/overseer.ts';
import { readBody, readCommandFrame } from '../../shared/http/request.ts';
import { json } from '../../shared/http/response.ts';
import { type Route as RouteOf, routesFor } from '../../shared/http/routes.ts';
import type { SilenceList } from '../../shared/ports/silence-list.ts';

export interface OversightDeps extends CheckDeps {
  readonly silences: SilenceList;
}

type Route = RouteOf<OversightDeps, APIGatewayProxyEventV2WithJWTAuthorizer, ReturnType<typeof overseerOf>>;

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

/** `GET /v1/silences`: as far as the list has come. */
const silent: Route = async ({ silences }, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, silenceListView(await silences.latest(limit, cursor)));
};

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /v1/complaints': list,
  'POST /v1/complaints/{complaintId}/check': check,
  'GET /v1/silences': silent,
};

/** The routes of oversight; no log names its people. */
export const createRoutes = (deps: OversightDeps, logger: Logger) =>
  routesFor(ROUTES, deps, logger, { whoIs: overseerOf, named: () => ({}) });
