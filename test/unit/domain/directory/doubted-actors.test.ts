import { expect, it } from 'vitest';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { listDoubtedActors } from '../../../../shared/domain/directory/doubted-actors.ts';
import type { Change, EntryBody } from '../../../../shared/domain/directory/entry-state.ts';
import { isOfRegistrars } from '../../../../shared/domain/directory/put-entry.ts';
import { HOUR_MS, plus } from '../../../../shared/domain/instant.ts';
import { at } from '../../../support/builders.ts';

const NOW = at('2026-11-20T16:10:00Z');
const LATER = plus(NOW, 48 * HOUR_MS);
const entry: EntryBody = { kind: 'provider', id: 'prv-demo' };
const proposed: Change = {
  number: 2,
  replaces: 1,
  entry,
  digest: sha256('x'),
  reason: 'They asked.',
  proposedBy: 'one',
  proposedAt: NOW,
  endsAt: plus(NOW, HOUR_MS),
  challenges: [],
  proofs: [],
  approved: null,
  ended: null,
};
const cooling: Change = {
  ...proposed,
  approved: { by: 'two', at: NOW, from: LATER, cooled: ['reach'], isSettled: false },
};
const refused: Change = { ...proposed, ended: { how: 'refused', by: 'two', at: NOW, reason: null } };

it.each`
  change      | suspended         | now      | pointers                           | why
  ${proposed} | ${['one']}        | ${NOW}   | ${['/proposedBy']}                 | ${'its proposer is'}
  ${proposed} | ${['two']}        | ${NOW}   | ${[]}                              | ${'somebody is who did nothing to it'}
  ${proposed} | ${['one']}        | ${LATER} | ${[]}                              | ${'it has expired'}
  ${cooling}  | ${['one']}        | ${NOW}   | ${['/proposedBy']}                 | ${'its proposer is'}
  ${cooling}  | ${['two']}        | ${NOW}   | ${['/approved/by']}                | ${'its approver is'}
  ${cooling}  | ${['one', 'two']} | ${NOW}   | ${['/proposedBy', '/approved/by']} | ${'both are'}
  ${cooling}  | ${['one', 'two']} | ${LATER} | ${[]}                              | ${'it is in force'}
  ${refused}  | ${['one']}        | ${NOW}   | ${[]}                              | ${'it is over'}
`('of a change doubts are $pointers: $why', ({ change, suspended, now, pointers }) => {
  const doubts = listDoubtedActors(change, (person) => suspended.includes(person), now);
  expect(doubts.map(({ pointer }) => pointer)).toEqual(pointers);
});

it('says what follows: nobody approves it, or it is in force all the same', () => {
  const isSuspended = (person: string): boolean => person === 'one';
  expect(listDoubtedActors(proposed, isSuspended, NOW)[0]?.detail).toBe(
    'one is suspended, and nobody can approve it: refuse it, and propose it yourself if it stands',
  );
  expect(listDoubtedActors(cooling, isSuspended, NOW)[0]?.detail).toBe(
    'one is suspended, and it is in force from 2026-11-22T16:10:00.000Z on all the same, unless a registrar refuses it, or somebody whom it concerns objects',
  );
});

const renamed = { ...entry, name: 'Renamed' };
const state = (standing: EntryBody | null, change: Change | null) => ({ entry: standing, change, suspensions: [] });

it.each`
  standing                                        | lastPut  | now      | theirs   | why
  ${state(entry, null)}                           | ${entry} | ${NOW}   | ${false} | ${'an operator put it'}
  ${state(renamed, null)}                         | ${entry} | ${NOW}   | ${true}  | ${'it is another since'}
  ${state(entry, null)}                           | ${null}  | ${NOW}   | ${true}  | ${'no operator ever put it'}
  ${state(entry, proposed)}                       | ${entry} | ${NOW}   | ${true}  | ${'a change is open'}
  ${state(entry, proposed)}                       | ${entry} | ${LATER} | ${false} | ${'the change has expired'}
  ${state(entry, refused)}                        | ${entry} | ${NOW}   | ${false} | ${'the change was refused'}
  ${state(entry, { ...cooling, entry: renamed })} | ${entry} | ${LATER} | ${true}  | ${'the change has come into force'}
  ${state(null, refused)}                         | ${null}  | ${NOW}   | ${false} | ${'nothing ever was in force'}
`('an entry is of registrars: $theirs, where $why', ({ standing, lastPut, now, theirs }) => {
  expect(isOfRegistrars(standing, lastPut, now)).toBe(theirs);
});
