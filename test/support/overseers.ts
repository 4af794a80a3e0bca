import type { Claims, Request } from './http-events.ts';
import { keyed, POLICE } from './requests.ts';
import type { Answer, Stack } from './stack.ts';

const overseer = (sub: string): Claims => ({ ...POLICE, sub, holdfast_role: 'oversight' });

/** Three people of oversight. */
export const AUDITOR = overseer('person-auditor');
export const SECOND_AUDITOR = overseer('person-second');
export const THIRD_AUDITOR = overseer('person-third');

/** What a second person says to what the first asked for. */
export const CONFIRMED = { answer: 'confirmed' };

/** Sends what is done once under a key. */
export const sendAsOverseer = (
  stack: Stack,
  request: Pick<Request, 'route' | 'readingId' | 'searchId' | 'body'>,
  key: string,
  claims: Claims,
): Promise<Answer> => stack.overseer({ method: 'POST', headers: keyed(key), ...request }, claims);
