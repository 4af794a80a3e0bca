import { checkComplaint } from '../../../shared/app/oversight/check-complaint.ts';
import { readComplaint, readComplaints } from '../../../shared/app/oversight/complaints.ts';
import { ComplaintCheckCommand, ComplaintQuery } from '../../../shared/contracts/api/oversight/complaints.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { type ComplaintId, complaintUnknown, isComplaintId } from '../../../shared/domain/ids.ts';
import { showing } from '../../../shared/http/consultations.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toComplaintChecked, toComplaintList, toComplaintView } from '../../../shared/views/complaints.ts';
import type { Route } from '../deps.ts';

/** The complaint a path names. @throws HoldfastError `complaint-unknown` for an id no complaint can have. */
function complaintIdOf({ pathParameters }: Parameters<Route>[1]): ComplaintId {
  const id = pathParameters?.['complaintId'] ?? '';
  if (!isComplaintId(id)) throw complaintUnknown();
  return id;
}

/** `GET /v1/complaints`. */
export const complaints: Route = async (deps, event) => {
  const { limit, cursor, only } = parse(ComplaintQuery, event.queryStringParameters ?? {});
  const page = await readComplaints(deps, { limit, cursor, only });
  const ids = page.complaints.map(({ id }) => id);
  return showing(json(200, toComplaintList(page)), ids);
};

/** `GET /v1/complaints/{complaintId}`. */
export const complaint: Route = async (deps, event) => {
  const id = complaintIdOf(event);
  return showing(json(200, toComplaintView(await readComplaint(deps, id))), [id]);
};

/** `POST /v1/complaints/{complaintId}/check`. */
export const check: Route = async (deps, event, { person }) => {
  const id = complaintIdOf(event);
  const { idempotencyKey } = readCommandFrame(event);
  const finding = readBody(ComplaintCheckCommand, event);
  return json(200, toComplaintChecked(id, await checkComplaint(deps, { id, person, idempotencyKey, finding })));
};
