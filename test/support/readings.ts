import { AUDITOR, CONFIRMED, SECOND_AUDITOR, sendAsOverseer } from './overseers.ts';
import { beforeCursor } from './requests.ts';
import type { Answer, Stack } from './stack.ts';

export const WHY = 'The authority of Reuther’s case has asked for four holds in a row.';
export const DECLINED = { answer: 'declined', reason: 'The record says enough.' };

export const askToRead = (
  stack: Stack,
  orderId: string,
  { reason = WHY, key = 'ask-1', claims = AUDITOR } = {},
): Promise<Answer> =>
  sendAsOverseer(stack, { route: '/v1/oversight/readings', body: { orderId, reason } }, key, claims);

export const answerReading = (
  stack: Stack,
  readingId: string,
  body: unknown = CONFIRMED,
  key = 'answer-1',
  claims = SECOND_AUDITOR,
): Promise<Answer> =>
  sendAsOverseer(stack, { route: '/v1/oversight/readings/{readingId}/confirmation', readingId, body }, key, claims);

export const readReading = (stack: Stack, readingId: string, claims = SECOND_AUDITOR): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: '/v1/oversight/readings/{readingId}', readingId }, claims);

export const listReadings = (
  stack: Stack,
  query: Readonly<Record<string, string>> = {},
  claims = SECOND_AUDITOR,
): Promise<Answer> => stack.overseer({ method: 'GET', route: '/v1/oversight/readings', query }, claims);

export const readText = (stack: Stack, readingId: string, claims = AUDITOR): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: '/v1/oversight/readings/{readingId}/text', readingId }, claims);

export const readEarlier = (
  stack: Stack,
  readingId: string,
  cursor: string | undefined,
  claims = AUDITOR,
): Promise<Answer> =>
  stack.overseer(
    { method: 'GET', route: '/v1/oversight/readings/{readingId}/messages', readingId, ...beforeCursor(cursor) },
    claims,
  );
