import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { fileOrders, isWaiting } from '../../../shared/app/filing/file-orders.ts';
import { sayWord } from '../../../shared/app/filing/second-word.ts';
import { keyOfRow } from '../../../shared/app/filing/work-through.ts';
import { WordCommand } from '../../../shared/contracts/api/authorities/waiting.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import { filingIdOf, readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toFilingAccepted } from '../../../shared/views/filing.ts';
import { toFilingWaits, toWordTaken } from '../../../shared/views/waiting.ts';
import type { Deps, Route } from '../deps.ts';
import { answerBatch, isBatch } from './batch.ts';

/** `POST /v1/filings`: one order per named provider; where a second officer is needed, a filing that waits. Or the same for each row of a batch. */
export const filings: Route = async (deps, event, by) => {
  const { idempotencyKey: key } = readCommandFrame(event);
  const file = async (form: unknown, idempotencyKey: string) => {
    const filed = await fileOrders(deps, { by, idempotencyKey, form, ...deps.readFiling(form) });
    if (isWaiting(filed)) return { status: 202, answer: toFilingWaits(filed) };
    noteEach(deps, event, filed.orders);
    return { status: 201, answer: toFilingAccepted(filed) };
  };
  if (isBatch(event)) return await answerBatch(deps, event, (form, row) => file(form, keyOfRow(key, row)));
  const { status, answer } = await file(readBody(z.unknown(), event), key);
  return json(status, answer);
};

/** `POST /v1/filings/waiting/{filingId}/word`: what a second officer says of it. */
export const word: Route = async (deps, event, by) => {
  const filing = filingIdOf(event);
  const { idempotencyKey } = readCommandFrame(event);
  const said = await sayWord(deps, { filing, by, idempotencyKey, ...readBody(WordCommand, event) });
  noteEach(deps, event, said.orders);
  return json(200, toWordTaken(said, deps.clock.now()));
};

function noteEach(
  { noteFiled }: Deps,
  { requestContext }: APIGatewayProxyEventV2,
  orders: readonly StoredCommit[],
): void {
  for (const { commit } of orders) noteFiled(commit.orderId, requestContext.requestId);
}
