import { countDifficulty } from '../../../shared/app/oversight/difficulties.ts';
import { DifficultyCommand, type DifficultyCounted } from '../../../shared/contracts/api/public/difficulties.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/difficulties`: it takes no key, as nothing is remembered by which it could be known again. */
export const difficulty: Route = async (deps, event) => {
  const said = readBody(DifficultyCommand, event);
  await countDifficulty(deps, { difficulty: said, address: event.requestContext.http.sourceIp });
  const body: DifficultyCounted = { answer: 'counted' };
  return json(200, body);
};
