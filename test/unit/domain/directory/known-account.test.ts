import { expect, it } from 'vitest';
import { explainKnowledge, explainLeft, explainOnRoster } from '../../../../shared/domain/directory/known-account.ts';
import { accountsOf, identifyNamed, isNaming, listNamed } from '../../../../shared/domain/directory/named-people.ts';
import { readSuspensionId, suspensionIdFor } from '../../../../shared/domain/ids.ts';

it.each`
  known          | isListing | says
  ${'listed'}    | ${true}   | ${'The entry lists this person'}
  ${'acted'}     | ${true}   | ${'The entry lists who may act, and not this id; it acted'}
  ${'acted'}     | ${false}  | ${'The entry lists nobody; it acted'}
  ${'not-found'} | ${true}   | ${'The entry lists who may act, and not this id, and the latest 25 orders have nothing of this id: compare'}
  ${'not-found'} | ${false}  | ${'The entry lists nobody, and the latest 25 orders have nothing of this id: compare'}
`('an id that is $known, where somebody is listed: $isListing', ({ known, isListing, says }) => {
  expect(explainKnowledge(known, isListing)).toContain(says);
});

it('on a roster an id is listed, or misspelt', () => {
  expect(explainOnRoster(true)).toContain('The roster names this person');
  expect(explainOnRoster(false)).toContain('compare its spelling');
});

it.each`
  left | until                         | says
  ${3} | ${'2026-11-21T16:10:00.000Z'} | ${'3 registrars are not suspended.'}
  ${2} | ${undefined}                  | ${'2 registrars are not suspended.'}
  ${1} | ${'2026-11-21T16:10:00.000Z'} | ${'1 registrar is not suspended: nobody is there to confirm it, nothing that two have to do can be done, and it is undone by itself at 2026-11-21T16:10:00.000Z.'}
  ${1} | ${undefined}                  | ${'1 registrar is not suspended: nothing that two have to do can be done, until an operator puts another roster (npm run directory -- put, --instead-of-registrars).'}
  ${0} | ${undefined}                  | ${'0 registrars are not suspended: nothing that two have to do can be done, until an operator puts another roster (npm run directory -- put, --instead-of-registrars).'}
`('with $left registrars left until $until it says so', ({ left, until, says }) => {
  expect(explainLeft(left, until)).toBe(says);
});

it.each`
  id                         | kind           | of              | number
  ${'aut-police.s1'}         | ${'authority'} | ${'aut-police'} | ${1}
  ${'roster.registrars.s12'} | ${'roster'}    | ${'registrars'} | ${12}
  ${'roster.s3'}             | ${'authority'} | ${'roster'}     | ${3}
  ${'aut-s1.s2'}             | ${'authority'} | ${'aut-s1'}     | ${2}
`('$id is number $number of $kind $of', ({ id, kind, of, number }) => {
  expect(readSuspensionId(id)).toEqual({ kind, of, number });
  expect(suspensionIdFor({ kind, of, number })).toBe(id);
});

it('people of an entry are known by the person and by each account', () => {
  const entry = { id: 'registrars', registrars: [{ person: 'p', accounts: ['a', 'b'] }, { person: 'q' }] };
  expect(listNamed(entry).flatMap(accountsOf)).toEqual(['a', 'b', 'q']);
  for (const person of ['p', 'a', 'b', 'q']) expect(isNaming(entry, { person })).toBe(true);
  expect(isNaming(entry, { person: 'r', alsoKnownAs: ['b'] })).toBe(true);
  expect(isNaming(entry, { person: 'r' })).toBe(false);
  expect(identifyNamed(entry, 'a')).toEqual({ person: 'a', alsoKnownAs: ['p', 'b'] });
  expect(identifyNamed({ id: 'aut-police' }, 'a')).toEqual({ person: 'a' });
});
