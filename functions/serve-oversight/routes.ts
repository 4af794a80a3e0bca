import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type CheckDeps, checkComplaint, readComplaints } from '../../shared/app/complaints.ts';
import { complaintCheckedView, complaintListView } from '../../shared/contracts/complaint-view.ts';
import { ComplaintCheckCommand } from '../../shared/contracts/complaints.ts';
import { parse } from '../../shared/contracts/parse.ts';
import { ListQuery } from '../../shared/contracts/queries.ts';
import { silenceListView } from '../../shared/contracts/silences.ts';
import { isComplaintId } from '../../shared/domain/complaint.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { overseerOf } from '../../shared/http/overseer.ts';
import { problemDetails } from '../../shared/http/problem-details.ts';
import { readBody, readCommandFrame } from '../../shared/http/request.ts';
import { json } from '../../shared/http/response.ts';
import type { SilenceList } from '../../shared/ports/silence-list.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

export interface OversightDeps extends CheckDeps {
  readonly silences: SilenceList;
}

type Route = (
  deps: OversightDeps,
  event: Event,
  by: { readonly person: string },
) => Promise<APIGatewayProxyStructuredResultV2>;

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

/** The routes of oversight. Everything they touch arrives in `deps`. */
export const createRoutes = (deps: OversightDeps, logger: Logger) =>
  middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(problemDetails(logger)) // the only place errors become responses
    .handler(async (event) => {
      const route = ROUTES[event.routeKey];
      if (!route) throw new HoldfastError('not-found', 'this function serves no such address');
      const response = await route(deps, event, overseerOf(event));
      const { requestId } = event.requestContext;
      logger.info('answered', { route: event.routeKey, requestId, status: response.statusCode });
      return response;
    });
