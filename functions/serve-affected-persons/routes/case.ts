import { openCaseSession, personOfRequest } from '../../../shared/app/case/case-sessions.ts';
import { readCase } from '../../../shared/app/case/read-case.ts';
import { type CaseSession, CaseSessionRequest } from '../../../shared/contracts/api/persons/cases.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import { readBearerToken } from '../../../shared/http/bearer.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toCaseView } from '../../../shared/views/case.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/cases/sessions`. */
export const session: Route = async (deps, event) => {
  const { code } = readBody(CaseSessionRequest, event);
  const address = event.requestContext.http.sourceIp;
  const { token, expiresAt } = await openCaseSession(deps, { typed: code, address });
  const body: CaseSession = { token, expiresAt: toRfc3339(expiresAt) };
  return json(201, body);
};

/** `GET /v1/cases/current`. */
export const current: Route = async (deps, event) => {
  const person = await personOfRequest(deps, readBearerToken(event));
  return json(200, toCaseView(await readCase(deps, person.orderId), person));
};
