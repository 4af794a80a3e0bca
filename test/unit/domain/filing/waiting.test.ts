import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../shared/domain/digest.ts';
import {
  computeWaitingEnd,
  type GivenWord,
  knownUntil,
  listCauses,
  listedUntil,
  readWaitingState,
  refuseOver,
  requireFitting,
  requireOpenFor,
  requireOwn,
  requireSecondOfficer,
  type SecondWord,
  type WaitingFiling,
} from '../../../../shared/domain/filing/waiting.ts';
import { aPoliceOfficer, at, ids } from '../../../support/builders.ts';

const FILED_AT = at('2026-11-20T16:10:00Z');
const UNTIL = at('2026-11-20T16:25:00Z');
const BEFORE = at('2026-11-20T16:24:59.999Z');
const { filing, order } = ids();

const said = (word: SecondWord): GivenWord => ({ word, person: 'person-second', at: at('2026-11-20T16:15:00Z') });
const waiting = (more: Partial<WaitingFiling> = {}): WaitingFiling => ({
  filing,
  authority: 'aut-police',
  filer: 'person-filer',
  at: FILED_AT,
  until: UNTIL,
  because: ['above-figure'],
  instrument: 'EU-EPOC-PR',
  providers: ['prv-demo'],
  targets: 1,
  fingerprint: sha256('anything'),
  issued: null,
  word: null,
  ...more,
});
const issued = (more: Partial<WaitingFiling> = {}) => waiting({ issued: [order], ...more });
const given = waiting({ word: said('given') });
const refused = waiting({ word: said('refused') });
const refusal = (code: string) => expect.objectContaining({ code, retryable: false });

it.each`
  what                 | filing                            | now       | state
  ${'waits'}           | ${waiting()}                      | ${BEFORE} | ${'awaiting-second-word'}
  ${'waited in vain'}  | ${waiting()}                      | ${UNTIL}  | ${'expired'}
  ${'was let out'}     | ${given}                          | ${UNTIL}  | ${'given'}
  ${'was refused'}     | ${refused}                        | ${BEFORE} | ${'refused'}
  ${'is an emergency'} | ${issued()}                       | ${UNTIL}  | ${'issued-all-the-same'}
  ${'was seen'}        | ${issued({ word: said('seen') })} | ${BEFORE} | ${'seen'}
`('one that $what is $state', ({ filing: one, now, state }) => {
  expect(readWaitingState(one, now)).toBe(state);
});

it.each`
  what              | filing       | listed                    | known
  ${'what waits'}   | ${waiting()} | ${'2026-11-20T16:25:00Z'} | ${'2026-11-21T16:25:00Z'}
  ${'an emergency'} | ${issued()}  | ${'2027-02-18T16:10:00Z'} | ${'2027-02-19T16:10:00Z'}
`('$what is listed until $listed and known until $known', ({ filing: one, listed, known }) => {
  expect(listedUntil(one)).toBe(at(listed));
  expect(knownUntil(one)).toBe(at(known));
});

it.each`
  emergency | isAboveFigure | isAskedFor | because                               | until
  ${false}  | ${true}       | ${false}   | ${['above-figure']}                   | ${'2026-11-20T16:25:00Z'}
  ${false}  | ${false}      | ${true}    | ${['authority-asks']}                 | ${'2026-11-21T16:10:00Z'}
  ${false}  | ${true}       | ${true}    | ${['above-figure', 'authority-asks']} | ${'2026-11-20T16:25:00Z'}
  ${true}   | ${false}      | ${false}   | ${['emergency']}                      | ${'2026-11-20T17:10:00Z'}
  ${true}   | ${true}       | ${false}   | ${['above-figure', 'emergency']}      | ${'2026-11-20T17:10:00Z'}
`('one because of $because is looked at before $until', ({ emergency, isAboveFigure, isAskedFor, because, until }) => {
  expect(listCauses({ emergency }, { isAboveFigure, isAskedFor })).toEqual(because);
  expect(computeWaitingEnd(FILED_AT, because)).toBe(at(until));
});

it('a filing that nothing of it is true of is shown to nobody', () => {
  expect(listCauses({ emergency: false }, { isAboveFigure: false, isAskedFor: false })).toEqual([]);
});

describe('who may look at it', () => {
  it('is its own authority, and nobody learns of any other’s', () => {
    expect(requireOwn(waiting(), aPoliceOfficer())).toEqual(waiting());
    expect(() => requireOwn(waiting({ authority: 'aut-sheriff' }), aPoliceOfficer())).toThrow(
      refusal('filing-unknown'),
    );
    expect(() => requireOwn(undefined, aPoliceOfficer())).toThrow(refusal('filing-unknown'));
  });

  it('is another than its filer', () => {
    expect(() => requireSecondOfficer(waiting(), aPoliceOfficer({ person: 'person-second' }))).not.toThrow();
    expect(() => requireSecondOfficer(waiting(), aPoliceOfficer({ person: 'person-filer' }))).toThrow(
      refusal('second-officer-needed'),
    );
  });
});

it.each`
  word         | filing       | outcome
  ${'given'}   | ${waiting()} | ${'taken'}
  ${'refused'} | ${waiting()} | ${'taken'}
  ${'seen'}    | ${waiting()} | ${'filing-not-issued'}
  ${'given'}   | ${issued()}  | ${'filing-issued'}
  ${'refused'} | ${issued()}  | ${'filing-issued'}
  ${'seen'}    | ${issued()}  | ${'taken'}
`('of one with orders $filing.issued, the word $word is $outcome', ({ word, filing: one, outcome }) => {
  const say = () => requireFitting(word, one);
  if (outcome === 'taken') expect(say).not.toThrow();
  else expect(say).toThrow(refusal(outcome));
});

it.each`
  before       | now       | word         | outcome
  ${waiting()} | ${BEFORE} | ${'given'}   | ${'taken'}
  ${waiting()} | ${BEFORE} | ${'refused'} | ${'taken'}
  ${waiting()} | ${UNTIL}  | ${'given'}   | ${'filing-expired'}
  ${waiting()} | ${UNTIL}  | ${'refused'} | ${'filing-expired'}
  ${given}     | ${BEFORE} | ${'given'}   | ${'taken'}
  ${given}     | ${UNTIL}  | ${'given'}   | ${'filing-expired'}
  ${given}     | ${BEFORE} | ${'refused'} | ${'filing-issued'}
  ${refused}   | ${BEFORE} | ${'given'}   | ${'filing-refused'}
  ${refused}   | ${UNTIL}  | ${'refused'} | ${'taken'}
`('after $before.word.word, at $now, $word is $outcome', ({ before, now, word, outcome }) => {
  const say = () => requireOpenFor(word, before, now);
  if (outcome === 'taken') expect(say).not.toThrow();
  else expect(say).toThrow(refusal(outcome));
});

it('its filer is told how long it waited, and nothing of an emergency', () => {
  expect(() => refuseOver(waiting(), UNTIL)).toThrow(/before 2026-11-20T16:25:00\.000Z/);
  expect(() => refuseOver(issued(), UNTIL)).not.toThrow();
});
