import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { listOrderIds, showing } from '../../../shared/http/consultations.ts';
import { json } from '../../../shared/http/response.ts';
import { toClaimedNoticeList } from '../../../shared/views/claimed-notices.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/oversight/claimed-notices`: as far as the list has come. */
export const claimedNotices: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const [page, total] = await Promise.all([deps.claims.latest(limit, cursor), deps.claims.count()]);
  return showing(json(200, toClaimedNoticeList(page, total)), listOrderIds(page.claims));
};
