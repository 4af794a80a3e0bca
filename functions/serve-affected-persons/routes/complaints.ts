import { askAfterComplaint } from '../../../shared/app/oversight/complaint-enquiries.ts';
import { takeComplaint } from '../../../shared/app/oversight/complaints.ts';
import { ComplaintCommand, ComplaintEnquiry } from '../../../shared/contracts/api/public/complaints.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toComplaintProgress, toComplaintReceived } from '../../../shared/views/complaints.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/complaints`. */
export const complaint: Route = async (deps, event) => {
  const { idempotencyKey } = readCommandFrame(event);
  const content = readBody(ComplaintCommand, event);
  const address = event.requestContext.http.sourceIp;
  return json(202, toComplaintReceived(await takeComplaint(deps, { content, idempotencyKey, address })));
};

/** `POST /v1/complaint-enquiries`: it changes nothing, so it takes no key. */
export const enquiry: Route = async (deps, event) => {
  const { number } = readBody(ComplaintEnquiry, event);
  const address = event.requestContext.http.sourceIp;
  return json(200, toComplaintProgress(await askAfterComplaint(deps, { typed: number, address })));
};
