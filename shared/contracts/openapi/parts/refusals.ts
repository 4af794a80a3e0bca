import { ENTRY_ANSWERS } from '../../../deployment/entry-answers.ts';
import type { Proof } from '../../../deployment/routes.ts';
import { type HeaderName, headersOf } from './headers.ts';
import { type Json, reference } from './json.ts';

interface Refusal {
  readonly description: string;
  readonly headers?: readonly HeaderName[];
}

/** What a request may be refused with, by status: the one place where it is described. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: { description: 'The request is not well formed' },
  401: { description: 'The caller is not known', headers: ['WwwAuthenticate'] },
  403: { description: 'The caller may not do this' },
  404: { description: 'There is no such order for this caller' },
  406: { description: 'It cannot be had in any form the caller accepts' },
  409: {
    description:
      'The state of the order, or an earlier request, stands against it; with Retry-After the same may succeed later',
    headers: ['RetryAfter'],
  },
  410: { description: 'The order is erased' },
  412: { description: 'The order has changed since it was read' },
  413: { description: 'The body is too large' },
  415: { description: 'The body is of another media type than this takes' },
  416: {
    description: 'The file is to be had in pieces, and not in this one; Content-Range says how long it is',
    headers: ['ContentRange'],
  },
  422: { description: 'The request is understood and refused' },
  428: { description: 'The request does not say what it was decided upon' },
  429: {
    description: 'Too much was tried or asked lately; wait as long as Retry-After says',
    headers: ['RetryAfter'],
  },
  500: { description: 'A fault of ours, or of what stands before the API: it may have been done' },
  503: {
    description:
      'A service this depends on is down, or the answer took too long; try again. Nothing is stored by this request, unless the type says that it may be',
    headers: ['RetryAfter'],
  },
};

const nameOf = (status: number | string): string => `Problem${status}`;

/** What the gateway may answer by itself, whatever the function would have: too often, a fault, and too late. */
const ALWAYS = [429, 500, 503];

/** What an operation may be refused with before its function is asked. */
export const listEntryStatuses = (proof: Proof, hasBody: boolean): readonly number[] => [
  ...(proof.startsWith('signed-in') ? [401] : []),
  ...(hasBody ? [413] : []),
  ...ALWAYS,
];

const content = (type: string, schema: string): Readonly<Record<string, Json>> => ({
  [type]: { schema: reference('schemas', schema) },
});

/** The gateway answers 404 only where there is no address, and none such is described. */
const isAlsoByEntry = (status: string): boolean => status !== '404' && Object.hasOwn(ENTRY_ANSWERS, status);

/** The refusals of one operation. */
export const describeRefusals = (statuses: readonly number[]): Readonly<Record<string, Json>> =>
  Object.fromEntries(statuses.map((status) => [status, reference('responses', nameOf(status))]));

/** Every refusal there is, by the names the document gives them. */
export const REFUSAL_COMPONENTS: Readonly<Record<string, Json>> = Object.fromEntries(
  Object.entries(REFUSALS).map(([status, { description, headers }]) => [
    nameOf(status),
    {
      description,
      headers: headersOf(headers),
      // in each form it comes in, which its media type tells
      content: {
        ...content('application/problem+json', 'Problem'),
        ...(isAlsoByEntry(status) && content('application/json', 'EntryAnswer')),
      },
    },
  ]),
);
