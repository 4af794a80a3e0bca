import { checkComplaint } from '../../../shared/app/oversight/check-complaint.ts';
import { readComplaints } from '../../../shared/app/oversight/complaints.ts';
import { ComplaintCheckCommand, ComplaintQuery } from '../../../shared/contracts/api/oversight/complaints.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { complaintUnknown, isComplaintId } from '../../../shared/domain/ids.ts';
import { showing } from '../../../shared/http/consultations.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toComplaintChecked, toComplaintList } from '../../../shared/views/complaints.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/complaints`. */
export const complaints: Route = async (deps, event) => {
  const { limit, cursor, only } = parse(ComplaintQuery, event.queryStringParameters ?? {});
  const page = await readComplaints(deps, { limit, cursor, only });
  const ids = page.complaints.map(({ id }) => id);
  return showing(json(200, toComplaintList(page)), ids);
};

/** `POST /v1/complaints/{complaintId}/check`. */
export const check: Route = async (deps, event, { person }) => {
  const id = event.pathParameters?.['complaintId'] ?? '';
  if (!isComplaintId(id)) throw complaintUnknown();
  const { idempotencyKey } = readCommandFrame(event);
  const finding = readBody(ComplaintCheckCommand, event);
  return json(200, toComplaintChecked(id, await checkComplaint(deps, { id, person, idempotencyKey, finding })));
};
