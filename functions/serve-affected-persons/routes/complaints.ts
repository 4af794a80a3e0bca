import { takeComplaint } from '../../../shared/app/oversight/complaints.ts';
import { ComplaintCommand, type ComplaintReceived } from '../../../shared/contracts/api/public/complaints.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';

/** What everyone hears who complains. */
const RECEIVED: ComplaintReceived = { answer: 'will-be-checked' };

/** `POST /v1/complaints`. */
export const complaint: Route = async (deps, event) => {
  const { idempotencyKey } = readCommandFrame(event);
  const content = readBody(ComplaintCommand, event);
  await takeComplaint(deps, { content, idempotencyKey, address: event.requestContext.http.sourceIp });
  return json(202, RECEIVED);
};
