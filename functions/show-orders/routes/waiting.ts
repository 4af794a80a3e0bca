import { listWaiting, openWaiting } from '../../../shared/app/filing/read-waiting.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { showing } from '../../../shared/http/consultations.ts';
import { filingIdOf } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toWaitingList, toWaitingView } from '../../../shared/views/waiting.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/filings/waiting`: what a second officer of the authority has to look at. */
export const waitingList: Route = async (deps, event, by) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const page = await listWaiting(deps, by, limit, cursor);
  const ids = page.filings.map(({ waiting }) => waiting.filing);
  return showing(json(200, toWaitingList(page)), ids);
};

/** `GET /v1/filings/waiting/{filingId}`. */
export const waitingFiling: Route = async (deps, event, by) => {
  const id = filingIdOf(event);
  return showing(json(200, toWaitingView(await openWaiting(deps, by, id))), [id]);
};
