import * as z from 'zod/mini';
import { checkFiling } from '../../../shared/app/filing/check-filing.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toFilingChecked } from '../../../shared/views/filing.ts';
import type { Route } from '../deps.ts';
import { answerBatch, isBatch } from './batch.ts';

/** `POST /v1/filing-checks`: what filing this would be told, or each row of a batch. Changes nothing, so it needs no key that keeps it from happening twice. */
export const filingChecks: Route = async (deps, event, by) => {
  const check = async (form: unknown) => ({
    status: 200,
    answer: toFilingChecked(await checkFiling(deps, { by, ...deps.readFiling(form) })),
  });
  if (isBatch(event)) return await answerBatch(deps, event, check);
  const { status, answer } = await check(readBody(z.unknown(), event));
  return json(status, answer);
};
