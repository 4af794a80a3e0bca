import { expect, it } from 'vitest';
import { DirectoryEntry } from '../../../../shared/contracts/items/directory.ts';
import { isSecondOfficerAskedFor } from '../../../../shared/domain/directory/second-officer.ts';
import { directoryEntry } from '../../../support/builders.ts';

const ASKS = { secondOfficer: ['urgent'] } as const;

it.each`
  urgency        | entries         | asked
  ${'urgent'}    | ${[]}           | ${false}
  ${'urgent'}    | ${[{}]}         | ${false}
  ${'urgent'}    | ${[ASKS]}       | ${true}
  ${'urgent'}    | ${[{}, ASKS]}   | ${true}
  ${'emergency'} | ${[ASKS, ASKS]} | ${false}
`('of entries $entries a filing that is $urgency needs a second officer: $asked', ({ urgency, entries, asked }) => {
  expect(isSecondOfficerAskedFor(urgency, entries)).toBe(asked);
});

it.each([
  ['an emergency, which never waits', ['emergency']],
  ['an emergency beside others', ['urgent', 'emergency']],
  ['what no filing is', ['routine']],
  ['nothing', []],
  ['the same twice', ['urgent', 'urgent']],
])('an entry cannot ask for it for %s', (_, secondOfficer) => {
  const entry = { ...directoryEntry('aut-police'), secondOfficer };
  expect(DirectoryEntry.safeParse(entry).success).toBe(false);
  expect(DirectoryEntry.safeParse({ ...entry, secondOfficer: ['urgent'] }).success).toBe(true);
});
