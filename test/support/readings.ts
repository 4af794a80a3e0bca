import { beforeCursor, JSON_TYPE } from './requests.ts';
import { AUDITOR, SECOND_AUDITOR } from './searches.ts';
import type { Answer, Stack } from './stack.ts';

const keyed = (key: string) => ({ ...JSON_TYPE, 'idempotency-key': key });

export const WHY = 'The authority of Reuther’s case has asked for four holds in a row.';
export const CONFIRMED = { answer: 'confirmed' };
export const DECLINED = { answer: 'declined', reason: 'The record says enough.' };

export const askToRead = (
  stack: Stack,
  orderId: string,
  { reason = WHY, key = 'ask-1', claims = AUDITOR } = {},
): Promise<Answer> =>
  stack.overseer(
    { method: 'POST', route: '/v1/oversight/readings', headers: keyed(key), body: { orderId, reason } },
    claims,
  );

export const answerReading = (
  stack: Stack,
  readingId: string,
  body: unknown = CONFIRMED,
  key = 'answer-1',
  claims = SECOND_AUDITOR,
): Promise<Answer> =>
  stack.overseer(
    {
      method: 'POST',
      route: '/v1/oversight/readings/{readingId}/confirmation',
      readingId,
      headers: keyed(key),
      body,
    },
    claims,
  );

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
