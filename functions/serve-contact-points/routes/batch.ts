import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Worked, workThrough } from '../../../shared/app/filing/work-through.ts';
import { type BatchLine, readBatch } from '../../../shared/contracts/batch/read-batch.ts';
import { readRawBody, requireMediaType, requireNoQuery } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { type RowAnswer, toBatchAnswer } from '../batch-answer.ts';
import type { Deps } from '../deps.ts';

const JSON_LINES = /^application\/(?:jsonl|x-ndjson)\s*(;\s*charset="?utf-8"?\s*)?$/i;

export const isBatch = ({ headers }: APIGatewayProxyEventV2): boolean => JSON_LINES.test(headers['content-type'] ?? '');

/** Answers each line of a batch as a request of its own would be, all of them with 207. */
export async function answerBatch(
  deps: Deps,
  event: APIGatewayProxyEventV2,
  work: (form: unknown, row: string) => Promise<RowAnswer>,
) {
  requireMediaType(event, 'application/jsonl', JSON_LINES);
  requireNoQuery(event);
  const lines = readBatch(readRawBody(event));
  const worked: Worked<RowAnswer>[] = await workThrough(deps, lines, async (line: BatchLine) => {
    if ('error' in line) throw line.error;
    return await work(line.form, line.row ?? '');
  });
  return json(207, toBatchAnswer(lines, worked, event.headers['accept-language']));
}
