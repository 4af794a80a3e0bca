import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import { directoryEntry } from '../../support/builders.ts';

const TOOL = { id: 'duty', tool: 'pagerduty', url: 'https://events.pagerduty.com', parameter: 'on-call/acme' };

const messagesOf = (tool: object, kind = 'prv-demo'): readonly string[] => {
  const entry = { ...directoryEntry(kind), reach: { onCall: [tool] } };
  const parsed = z.safeParse(DirectoryEntry, entry);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`);
};

it.each`
  changes                              | why
  ${{}}                                | ${'PagerDuty'}
  ${{ tool: 'servicenow' }}            | ${'ServiceNow'}
  ${{ tool: 'jira', project: 'DUTY' }} | ${'Jira, with its project'}
`('an entry may name $why', ({ changes }) => {
  expect(messagesOf({ ...TOOL, ...changes })).toEqual([]);
  expect(messagesOf({ ...TOOL, ...changes }, 'aut-police')).toEqual([]);
});

it.each`
  changes                        | said
  ${{ tool: 'jira' }}            | ${'/reach/onCall/0/project must be named: Jira files every issue under one'}
  ${{ parameter: 'mail/relay' }} | ${'/reach/onCall/0/parameter must be a name in the parameter store below the stage’s path that begins with on-call/, such as on-call/acme'}
`('an entry that says $changes is refused: $said', ({ changes, said }) => {
  expect(messagesOf({ ...TOOL, ...changes })).toEqual([said]);
});

it.each(['on-call/../mail', '/on-call/acme', 'on-call//acme', 'on-call/', 'On-Call/acme'])(
  'a parameter called %s is refused',
  (parameter) => {
    expect(messagesOf({ ...TOOL, parameter })).not.toEqual([]);
  },
);
