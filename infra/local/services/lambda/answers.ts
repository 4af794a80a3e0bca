import { randomUUID } from 'node:crypto';
import type { Answer } from '../../base/answer.ts';
import type { FunctionFault } from '../../base/invocation.ts';

const composeHeaders = (requestId: string) => ({ 'content-type': 'application/json', 'x-amzn-requestid': requestId });

/** A refusal of Lambda itself: its name stands in a header. */
export const refuseCall = (status: number, name: string, message: string): Answer => ({
  status,
  headers: { ...composeHeaders(randomUUID()), 'x-amzn-errortype': name },
  body: Buffer.from(JSON.stringify({ Type: status < 500 ? 'User' : 'Service', message })),
});

/** What a function returned, as JSON. `requestId`: under which it ran. */
export const answerResult = (requestId: string, body: Buffer): Answer => ({
  status: 200,
  headers: { ...composeHeaders(requestId), 'x-amz-executed-version': '$LATEST' },
  body,
});

/** A function that ended without an answer: the call itself went well, so the status says nothing. */
export const answerFailure = (requestId: string, { errorType, errorMessage, trace }: FunctionFault): Answer => ({
  status: 200,
  headers: { ...composeHeaders(requestId), 'x-amz-executed-version': '$LATEST', 'x-amz-function-error': 'Unhandled' },
  body: Buffer.from(JSON.stringify({ errorType, errorMessage, trace })),
});
