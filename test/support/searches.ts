import type { Claims } from './http-events.ts';
import { JSON_TYPE, POLICE } from './requests.ts';
import type { Answer, Stack } from './stack.ts';

const overseer = (sub: string): Claims => ({ ...POLICE, sub, holdfast_role: 'oversight' });

/** Three people of oversight. */
export const AUDITOR = overseer('person-auditor');
export const SECOND_AUDITOR = overseer('person-second');
export const THIRD_AUDITOR = overseer('person-third');

export const SOUGHT = {
  identifier: { type: 'email', value: 'M.Reuther@SKYLARK.example' },
  reason: 'Zelda Quist complains that her mail behaves strangely.',
};
export const CONFIRMED = { answer: 'confirmed' };

const keyed = (key: string) => ({ ...JSON_TYPE, 'idempotency-key': key });

export const askForSearch = (stack: Stack, body: unknown = SOUGHT, key = 'ask-1', claims = AUDITOR): Promise<Answer> =>
  stack.overseer({ method: 'POST', route: '/v1/oversight/searches', headers: keyed(key), body }, claims);

export const answerSearch = (
  stack: Stack,
  searchId: string,
  body: unknown = CONFIRMED,
  key = 'answer-1',
  claims = SECOND_AUDITOR,
): Promise<Answer> =>
  stack.overseer(
    {
      method: 'POST',
      route: '/v1/oversight/searches/{searchId}/confirmation',
      searchId,
      headers: keyed(key),
      body,
    },
    claims,
  );

export const readSearch = (stack: Stack, searchId: string, claims = SECOND_AUDITOR): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: '/v1/oversight/searches/{searchId}', searchId }, claims);

export const listSearches = (stack: Stack, query: Readonly<Record<string, string>> = {}, claims = SECOND_AUDITOR) =>
  stack.overseer({ method: 'GET', route: '/v1/oversight/searches', query }, claims);

export const findOrders = (
  stack: Stack,
  searchId: string,
  query: Readonly<Record<string, string>> = {},
  claims = AUDITOR,
): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: '/v1/oversight/searches/{searchId}/orders', searchId, query }, claims);

/** The id an answer gives. */
export const idOf = ({ body }: Answer): string => String(Reflect.get(Object(body), 'id'));
