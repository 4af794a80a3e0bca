import { callerOfRequest } from '../../../shared/app/case/case-sessions.ts';
import { leaveNewsAddress, removeNewsAddress } from '../../../shared/app/case/news-address.ts';
import {
  NewsAddressCommand,
  type NewsAddressKept,
  NewsAddressRemoval,
  type Recorded,
} from '../../../shared/contracts/api/persons/cases.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import { readBearerToken } from '../../../shared/http/bearer.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';

/** `PUT /v1/cases/current/news-address`. The last one counts, so it takes no key. */
export const newsAddress: Route = async (deps, event) => {
  const caller = await callerOfRequest(deps, readBearerToken(event));
  const { language, endsAt } = await leaveNewsAddress(deps, caller, readBody(NewsAddressCommand, event));
  const body: NewsAddressKept = { language, endsAt: toRfc3339(endsAt) };
  return json(200, body);
};

/** `POST /v1/cases/current/news-address-removal`. Once is as good as twice, so it takes no key. */
export const newsAddressRemoval: Route = async (deps, event) => {
  const caller = await callerOfRequest(deps, readBearerToken(event));
  readBody(NewsAddressRemoval, event);
  const body: Recorded = { recordedAt: toRfc3339(await removeNewsAddress(deps, caller)) };
  return json(201, body);
};
