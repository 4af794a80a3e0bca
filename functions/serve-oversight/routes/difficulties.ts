import { readDifficulties } from '../../../shared/app/oversight/difficulties.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { json } from '../../../shared/http/response.ts';
import { toDifficultyList } from '../../../shared/views/difficulties.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/oversight/difficulties`: what was hard to use, month by month. */
export const difficulties: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, toDifficultyList(await readDifficulties(deps, limit, cursor)));
};
