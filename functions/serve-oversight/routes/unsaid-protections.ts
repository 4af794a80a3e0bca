import { nameParties } from '../../../shared/app/order/name-parties.ts';
import { readUnsaidProtections } from '../../../shared/app/oversight/unsaid-protections.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { listOrderIds, showing } from '../../../shared/http/consultations.ts';
import { json } from '../../../shared/http/response.ts';
import { toUnsaidProtectionList } from '../../../shared/views/unsaid-protections.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/oversight/unsaid-protections`: as far as the list has come. */
export const unsaidProtections: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const page = await readUnsaidProtections(deps.unsaid, limit, cursor);
  const names = await nameParties(deps.directory, page.findings);
  return showing(json(200, toUnsaidProtectionList(page, names)), listOrderIds(page.findings));
};
