import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forRecord, gatherIds, isKnownAs, TIME } from '../../../shared/domain/actor.ts';
import { identifyOfficer } from '../../../shared/domain/directory/officers.ts';
import { aPoliceOfficer, aProvider } from '../../support/builders.ts';

const who = (person: string, ...alsoKnownAs: readonly string[]) => ({ person, alsoKnownAs });

describe('one human', () => {
  it.each`
    one              | others                                                | alsoKnownAs
    ${who('p')}      | ${[]}                                                 | ${undefined}
    ${who('p', 'a')} | ${[who('q', 'b')]}                                    | ${['a']}
    ${who('p', 'a')} | ${[who('q', 'a')]}                                    | ${['a', 'q']}
    ${who('p')}      | ${[who('q', 'p', 'b')]}                               | ${['q', 'b']}
    ${who('p', 'q')} | ${[who('q', 'b')]}                                    | ${['q', 'b']}
    ${who('p', 'a')} | ${[who('r', 'b', 'c'), who('q', 'a', 'b')]}           | ${['a', 'q', 'b', 'r', 'c']}
    ${who('p', 'a')} | ${[who('s', 'd'), who('r', 'c'), who('q', 'a', 'b')]} | ${['a', 'q', 'b']}
  `('of $one among $others is also $alsoKnownAs', ({ one, others, alsoKnownAs }) => {
    expect(gatherIds({ person: one.person, ...(one.alsoKnownAs.length > 0 && one) }, others)).toEqual({
      person: 'p',
      ...(alsoKnownAs && { alsoKnownAs }),
    });
  });

  it('is known by what they share with anybody whom they share an id with, in whichever order entries come', () => {
    const id = fc.constantFrom(...'abcdefgh');
    const listed = fc.tuple(id, fc.array(id, { maxLength: 3 })).map(([person, ids]) => who(person, ...ids));
    fc.assert(
      fc.property(listed, fc.array(listed, { maxLength: 8 }), (one, others) => {
        const gathered = gatherIds(one, others);
        expect(new Set(gatherIds(one, others.toReversed()).alsoKnownAs)).toEqual(new Set(gathered.alsoKnownAs));
        for (const other of others) {
          const ids = [other.person, ...other.alsoKnownAs];
          const shared = ids.map((each) => isKnownAs(gathered, each));
          expect(new Set(shared).size).toBe(1); // all of them, or none
        }
      }),
    );
  });

  it('goes on record by one id', () => {
    const officer = aPoliceOfficer();
    expect(forRecord({ ...officer, alsoKnownAs: ['other'] })).toEqual(officer);
    expect(forRecord({ ...officer, alsoKnownAs: ['other'] })).not.toHaveProperty('alsoKnownAs');
    for (const by of [TIME, aProvider()]) expect(forRecord(by)).toBe(by);
  });
});

describe('whoever signed in for an authority', () => {
  const officers = [
    { person: 'p-anna', accounts: ['a-1', 'a-2'], roles: ['contact-point', 'validator'] },
    { person: 'p-bela', accounts: ['b-1'], roles: ['validator'] },
  ] as const;

  it.each`
    entry           | account  | role               | person
    ${{}}           | ${'a-1'} | ${'contact-point'} | ${{ person: 'a-1' }}
    ${{ officers }} | ${'a-1'} | ${'contact-point'} | ${{ person: 'p-anna', alsoKnownAs: ['a-1', 'a-2'] }}
    ${{ officers }} | ${'a-2'} | ${'validator'}     | ${{ person: 'p-anna', alsoKnownAs: ['a-1', 'a-2'] }}
    ${{ officers }} | ${'b-1'} | ${'validator'}     | ${{ person: 'p-bela', alsoKnownAs: ['b-1'] }}
  `('of $entry with $account as $role is $person', ({ entry, account, role, person }) => {
    expect(identifyOfficer(entry, account, role)).toEqual(person);
  });

  it.each`
    account     | role               | code
    ${'b-1'}    | ${'contact-point'} | ${'role-not-allowed'}
    ${'p-bela'} | ${'validator'}     | ${'authority-not-allowed'}
    ${'c-1'}    | ${'validator'}     | ${'authority-not-allowed'}
    ${''}       | ${'validator'}     | ${'authority-not-allowed'}
  `('with $account as $role is refused: $code', ({ account, role, code }) => {
    expect(() => identifyOfficer({ officers }, account, role)).toThrow(expect.objectContaining({ code }));
  });
});
