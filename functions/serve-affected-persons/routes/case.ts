import {
  callerOfRequest,
  openCaseSession,
  personOfRequest,
  renewCaseSession,
  type ToldSession,
} from '../../../shared/app/case/case-sessions.ts';
import { endCode } from '../../../shared/app/case/end-code.ts';
import { readCase, readCaseMessages } from '../../../shared/app/case/read-case.ts';
import { ContentQuery } from '../../../shared/contracts/api/common/queries.ts';
import {
  type CaseSession,
  CaseSessionRenewal,
  CaseSessionRequest,
  CodeEndCommand,
  type CodeEnded,
} from '../../../shared/contracts/api/persons/cases.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import { readBearerToken } from '../../../shared/http/bearer.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toCaseView, toMessagePage } from '../../../shared/views/case.ts';
import type { Route } from '../deps.ts';

const answerSession = ({ token, expiresAt, endsAt }: ToldSession) => {
  const body: CaseSession = { token, expiresAt: toRfc3339(expiresAt), endsAt: toRfc3339(endsAt) };
  return json(201, body);
};

/** `POST /v1/cases/sessions`. */
export const session: Route = async (deps, event) => {
  const { code } = readBody(CaseSessionRequest, event);
  const address = event.requestContext.http.sourceIp;
  return answerSession(await openCaseSession(deps, { typed: code, address }));
};

/** `POST /v1/cases/sessions/renewal`. It changes nothing that is kept, so it takes no key. */
export const renewal: Route = async (deps, event) => {
  const renewed = await renewCaseSession(deps, readBearerToken(event));
  readBody(CaseSessionRenewal, event);
  return answerSession(renewed);
};

/** `GET /v1/cases/current`. */
export const current: Route = async (deps, event) => {
  const caller = await callerOfRequest(deps, readBearerToken(event));
  return json(200, toCaseView(await readCase(deps, caller), caller.person));
};

/** `POST /v1/cases/current/code-ends`. A code ends once, so it takes no key: whoever asks again hears when that was. */
export const codeEnd: Route = async (deps, event) => {
  const caller = await callerOfRequest(deps, readBearerToken(event));
  const { code } = readBody(CodeEndCommand, event);
  const body: CodeEnded = { code, endedAt: toRfc3339(await endCode(deps, caller, code)) };
  return json(201, body);
};

/** `GET /v1/cases/current/messages`: what was said before the messages that the case shows. */
export const messages: Route = async (deps, event) => {
  const person = await personOfRequest(deps, readBearerToken(event));
  const { cursor } = parse(ContentQuery, event.queryStringParameters ?? {});
  return json(200, toMessagePage(await readCaseMessages(deps, person, cursor)));
};
