import { AUDITOR, CONFIRMED, SECOND_AUDITOR, sendAsOverseer } from './overseers.ts';
import type { Answer, Stack } from './stack.ts';

export const SOUGHT = {
  identifier: { type: 'email', value: 'M.Reuther@SKYLARK.example' },
  reason: 'Zelda Quist complains that her mail behaves strangely.',
};

export const askForSearch = (stack: Stack, body: unknown = SOUGHT, key = 'ask-1', claims = AUDITOR): Promise<Answer> =>
  sendAsOverseer(stack, { route: '/v1/oversight/searches', body }, key, claims);

export const answerSearch = (
  stack: Stack,
  searchId: string,
  body: unknown = CONFIRMED,
  key = 'answer-1',
  claims = SECOND_AUDITOR,
): Promise<Answer> =>
  sendAsOverseer(stack, { route: '/v1/oversight/searches/{searchId}/confirmation', searchId, body }, key, claims);

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
