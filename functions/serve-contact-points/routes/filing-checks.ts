import * as z from 'zod/mini';
import { checkFiling } from '../../../shared/app/filing/check-filing.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toFilingChecked } from '../../../shared/views/filing.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/filing-checks`: what filing this would be told. Changes nothing, so it needs no key that keeps it from happening twice. */
export const filingChecks: Route = async (deps, event, by) => {
  const checked = await checkFiling(deps, { by, ...deps.readFiling(readBody(z.unknown(), event)) });
  return json(200, toFilingChecked(checked));
};
