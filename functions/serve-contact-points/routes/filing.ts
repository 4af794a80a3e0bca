import * as z from 'zod/mini';
import { fileOrders, isWaiting } from '../../../shared/app/filing/file-orders.ts';
import { sayWord } from '../../../shared/app/filing/second-word.ts';
import { WordCommand } from '../../../shared/contracts/api/authorities/waiting.ts';
import { filingIdOf, readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toFilingAccepted } from '../../../shared/views/filing.ts';
import { toFilingWaits, toWordTaken } from '../../../shared/views/waiting.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/filings`: one order per named provider; above the figure of a burst, a filing that waits. */
export const filings: Route = async (deps, event, by) => {
  const { idempotencyKey } = readCommandFrame(event);
  const form = readBody(z.unknown(), event);
  const filed = await fileOrders(deps, { by, idempotencyKey, form, ...deps.readFiling(form) });
  return isWaiting(filed) ? json(202, toFilingWaits(filed)) : json(201, toFilingAccepted(filed));
};

/** `POST /v1/filings/waiting/{filingId}/word`: what a second officer says of it. */
export const word: Route = async (deps, event, by) => {
  const filing = filingIdOf(event);
  const { idempotencyKey } = readCommandFrame(event);
  const said = await sayWord(deps, { filing, by, idempotencyKey, ...readBody(WordCommand, event) });
  return json(200, toWordTaken(said, deps.clock.now()));
};
