import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { listOrderIds, showing } from '../../../shared/http/consultations.ts';
import { json } from '../../../shared/http/response.ts';
import { toSilenceList } from '../../../shared/views/silences.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/silences`: as far as the list has come. */
export const silences: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const page = await deps.silences.latest(limit, cursor);
  return showing(json(200, toSilenceList(page)), listOrderIds(page.silences));
};
