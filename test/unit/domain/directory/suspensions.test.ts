import { describe, expect, it } from 'vitest';
import type { Identified } from '../../../../shared/domain/actor.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import {
  keepOffDuty,
  listSuspensionsOf,
  requireRosterStanding,
  requireStanding,
  whoIsSuspended,
} from '../../../../shared/domain/directory/standing.ts';
import {
  type AskedSuspension,
  confirmSuspension,
  isSuspendedAt,
  liftSuspension,
  SUSPENSIONS_KEPT,
  type Suspension,
  statusOfSuspension,
  suspend,
} from '../../../../shared/domain/directory/suspensions.ts';
import { DAY_MS, type Instant, plus } from '../../../../shared/domain/instant.ts';
import { AUTHORITY_POLICY } from '../../../../shared/domain/policy/authorities.ts';
import { at } from '../../../support/builders.ts';

const NOW = at('2026-11-20T16:10:00Z');
const LATER = plus(NOW, 60_000);
const NEXT_DAY = plus(NOW, DAY_MS);

const ONE: Identified = { person: 'registrar' };
const OTHER: Identified = { person: 'registrar-2' };
/** The first, since it is known that they have another account. */
const KNOWN_BETTER: Identified = { person: 'anna', alsoKnownAs: ['registrar', 'registrar-3'] };

const asked = (changes: Partial<AskedSuspension> = {}): AskedSuspension => ({
  person: 'person-thief',
  since: at('2026-11-20T15:00:00Z'),
  reason: 'account-stolen',
  by: ONE,
  key: sha256('the first'),
  ...changes,
});
const lift = (list: readonly Suspension[], by: Identified, now: Instant, suspended: readonly string[] = []) =>
  liftSuspension(list, 1, { by, isSuspended: (person) => suspended.includes(person) }, now);
const refusal = (code: string) => expect.objectContaining({ code, retryable: false });
const { suspensions: alone, meant } = suspend([], asked(), NOW);
const { suspensions: confirmed } = confirmSuspension(alone, 1, OTHER, LATER);
const proposed = lift(confirmed, ONE, LATER).suspensions;
const lifted = lift(proposed, OTHER, LATER).suspensions;
const first = (suspensions: readonly Suspension[]): Suspension => suspensions[0] ?? meant;

describe('a suspension', () => {
  it('is in force at once and for a day', () => {
    expect(meant).toMatchObject({ number: 1, from: '2026-11-20T16:10:00.000Z', until: '2026-11-21T16:10:00.000Z' });
    expect(isSuspendedAt(meant, NOW)).toBe(true);
    expect(isSuspendedAt(meant, NEXT_DAY)).toBe(false);
    expect(isSuspendedAt(meant, plus(NOW, -1))).toBe(false);
  });

  it.each`
    which        | list         | now         | status
    ${'new'}     | ${alone}     | ${LATER}    | ${'alone'}
    ${'new'}     | ${alone}     | ${NEXT_DAY} | ${'undone'}
    ${'agreed'}  | ${confirmed} | ${NEXT_DAY} | ${'confirmed'}
    ${'to lift'} | ${proposed}  | ${NEXT_DAY} | ${'confirmed'}
    ${'lifted'}  | ${lifted}    | ${LATER}    | ${'lifted'}
  `('$which is $status at $now', ({ list, now, status }) => {
    expect(statusOfSuspension(first(list), now)).toBe(status);
  });

  it('asked twice is one, and asked otherwise under the same key is refused', () => {
    expect(suspend(alone, asked(), LATER).suspensions).toBe(alone);
    expect(() => suspend(alone, asked({ reason: 'other' }), LATER)).toThrow(refusal('idempotency-key-reused'));
    expect(() => suspend(alone, asked({ person: 'person-other' }), LATER)).toThrow(refusal('idempotency-key-reused'));
  });

  it.each`
    by               | person            | list         | now         | number | confirms | why
    ${'registrar-2'} | ${'person-thief'} | ${alone}     | ${LATER}    | ${1}   | ${true}  | ${'another says the same'}
    ${'registrar-2'} | ${'person-other'} | ${alone}     | ${LATER}    | ${2}   | ${false} | ${'it is about somebody else'}
    ${'registrar-2'} | ${undefined}      | ${alone}     | ${LATER}    | ${2}   | ${false} | ${'it is about all of them'}
    ${'registrar-2'} | ${'person-thief'} | ${alone}     | ${NEXT_DAY} | ${2}   | ${false} | ${'the first is undone'}
    ${'registrar-2'} | ${'person-thief'} | ${confirmed} | ${LATER}    | ${2}   | ${false} | ${'the first is confirmed already'}
    ${'registrar-2'} | ${'person-thief'} | ${lifted}    | ${LATER}    | ${2}   | ${false} | ${'the first is lifted'}
  `('once more by $by of $person is number $number: $why', ({ by, person, list, now, number, confirms }) => {
    const { meant: one } = suspend(list, asked({ by: { person: by }, person, key: sha256('another') }), now);
    expect(one.number).toBe(number);
    expect(one.confirmed?.by === 'registrar-2').toBe(confirms);
  });

  it('the earlier instant counts of two who suspend the same', () => {
    const earlier = at('2026-11-19T00:00:00Z');
    const { meant: one } = suspend(alone, asked({ by: OTHER, key: sha256('another'), since: earlier }), LATER);
    expect(one.since).toBe('2026-11-19T00:00:00.000Z');
    expect(one).not.toHaveProperty('until');
  });

  it('is of every id that the entry knew when one or the other said so', () => {
    const named = suspend([], asked({ alsoKnownAs: ['sub-1'] }), NOW).suspensions;
    expect(named[0]).toMatchObject({ person: 'person-thief', alsoKnownAs: ['sub-1'] });
    const second = asked({ person: 'anna', alsoKnownAs: ['sub-1', 'sub-2'], by: OTHER, key: sha256('another') });
    const { suspensions: said, meant: one } = suspend(named, second, LATER);
    expect(one).toMatchObject({ number: 1, person: 'person-thief', alsoKnownAs: ['sub-1', 'anna', 'sub-2'] });
    for (const id of ['person-thief', 'sub-1', 'sub-2', 'anna', 'person-other']) {
      expect(listSuspensionsOf({ suspensions: said }, id, LATER)).toHaveLength(id === 'person-other' ? 0 : 1);
    }
  });

  it('confirmed by suspending it again is one, however often that is asked', () => {
    const second = asked({ by: OTHER, key: sha256('another') });
    const { suspensions: said } = suspend(alone, second, LATER);
    expect(suspend(said, second, NEXT_DAY).suspensions).toBe(said);
    expect(() => suspend(said, { ...second, reason: 'other' }, LATER)).toThrow(refusal('idempotency-key-reused'));
  });

  it('takes two people, by whichever ids they are known since', () => {
    expect(() => confirmSuspension(alone, 1, KNOWN_BETTER, LATER)).toThrow(refusal('second-registrar-needed'));
    expect(lift(proposed, KNOWN_BETTER, LATER).suspensions).toBe(proposed);
    const done = lift(lift(confirmed, OTHER, LATER).suspensions, ONE, LATER).suspensions;
    expect(lift(done, KNOWN_BETTER, LATER).suspensions).toBe(done);
  });

  it('is kept among the latest once it is over, and numbers go on', () => {
    let list: readonly Suspension[] = [];
    for (let one = 0; one <= SUSPENSIONS_KEPT; one += 1) {
      list = suspend(list, asked({ key: sha256(`${one}`) }), plus(NOW, one * 9 * DAY_MS)).suspensions;
    }
    expect(list).toHaveLength(SUSPENSIONS_KEPT);
    expect([list[0]?.number, list.at(-1)?.number]).toEqual([2, SUSPENSIONS_KEPT + 1]);
  });

  it('in force is pushed out by none, however many come after it', () => {
    let list = confirmed;
    for (let one = 0; one <= SUSPENSIONS_KEPT; one += 1) {
      const by = `registrar-${one}`;
      list = suspend(list, asked({ person: `person-${one}`, by: { person: by }, key: sha256(by) }), LATER).suspensions;
    }
    expect(list).toHaveLength(SUSPENSIONS_KEPT + 2);
    expect(list[0]).toEqual(first(confirmed));
  });

  it('is confirmed by another, once, while it is in force', () => {
    expect(first(confirmed)).toMatchObject({ confirmed: { by: 'registrar-2', at: '2026-11-20T16:11:00.000Z' } });
    expect(first(confirmed)).not.toHaveProperty('until');
    expect(confirmSuspension(confirmed, 1, OTHER, LATER).suspensions).toBe(confirmed);
    expect(() => confirmSuspension(alone, 1, ONE, LATER)).toThrow(refusal('second-registrar-needed'));
    expect(() => confirmSuspension(alone, 1, OTHER, NEXT_DAY)).toThrow(refusal('suspension-over'));
    expect(() => confirmSuspension(alone, 2, OTHER, LATER)).toThrow(refusal('suspension-unknown'));
  });

  it('is lifted by two, in either order', () => {
    expect(first(proposed)).toMatchObject({ lifting: { by: 'registrar' } });
    expect(lift(proposed, ONE, LATER).suspensions).toBe(proposed);
    expect(first(lifted)).toMatchObject({ lifted: { by: 'registrar-2' }, until: '2026-11-20T16:11:00.000Z' });
    expect(lift(lifted, OTHER, LATER).suspensions).toBe(lifted);
    expect(() => lift(lifted, ONE, LATER)).toThrow(refusal('suspension-over'));
  });

  it('is not lifted with the word of a registrar who is suspended since', () => {
    const { suspensions: anew, meant: one } = lift(proposed, OTHER, LATER, ['registrar']);
    expect(one).toMatchObject({ lifting: { by: 'registrar-2' } });
    expect(one).not.toHaveProperty('lifted');
    expect(lift(anew, { person: 'registrar-3' }, LATER, ['registrar']).meant).toMatchObject({
      lifted: { by: 'registrar-3' },
    });
  });
});

describe('one registrar alone', () => {
  const again = (changes: Partial<AskedSuspension> = {}) => asked({ key: sha256('again'), ...changes });
  const week = plus(NEXT_DAY, 7 * DAY_MS);
  const whole = suspend([], asked({ person: undefined }), NOW).suspensions;
  const listed = { person: 'p-1', alsoKnownAs: ['person-thief'] };

  it.each`
    list         | more                                 | now               | stands   | why
    ${alone}     | ${again()}                           | ${LATER}          | ${false} | ${'it is suspended, and needs another word'}
    ${alone}     | ${again()}                           | ${NEXT_DAY}       | ${false} | ${'it ran out this moment'}
    ${alone}     | ${again()}                           | ${plus(week, -1)} | ${false} | ${'not yet a week ago'}
    ${alone}     | ${again()}                           | ${week}           | ${true}  | ${'a week ago'}
    ${alone}     | ${again(listed)}                     | ${NEXT_DAY}       | ${false} | ${'another id of the same human'}
    ${alone}     | ${again({ person: 'person-other' })} | ${NEXT_DAY}       | ${true}  | ${'somebody else'}
    ${alone}     | ${again({ person: undefined })}      | ${NEXT_DAY}       | ${true}  | ${'the whole authority, of which one was'}
    ${whole}     | ${again()}                           | ${NEXT_DAY}       | ${false} | ${'one of an authority that was suspended whole'}
    ${whole}     | ${again({ person: undefined })}      | ${NEXT_DAY}       | ${false} | ${'the whole authority again'}
    ${alone}     | ${again({ by: OTHER })}              | ${NEXT_DAY}       | ${true}  | ${'another registrar may at any moment'}
    ${alone}     | ${again({ by: KNOWN_BETTER })}       | ${NEXT_DAY}       | ${false} | ${'the same registrar, under another account'}
    ${confirmed} | ${again({ person: 'person-thief' })} | ${NEXT_DAY}       | ${true}  | ${'a second had agreed'}
    ${lifted}    | ${again()}                           | ${plus(LATER, 1)} | ${true}  | ${'two had agreed, and two lifted it'}
  `('suspends once more: $stands, $why', ({ list, more, now, stands }) => {
    const act = () => suspend(list, more, now);
    if (stands) expect(act().meant.number).toBe(2);
    else expect(act).toThrow(refusal('suspended-alone-lately'));
  });

  it('says the second word at any moment, also of what they suspended alone before', () => {
    const other = suspend(alone, again({ by: OTHER }), NEXT_DAY).suspensions;
    const { meant: one } = suspend(other, again({ key: sha256('third') }), plus(NEXT_DAY, 1));
    expect(one).toMatchObject({ number: 2, by: 'registrar-2', confirmed: { by: 'registrar' } });
  });

  it('suspends so many accounts and no more, and then the whole authority or with another', () => {
    let list: readonly Suspension[] = [];
    for (let one = 0; one < AUTHORITY_POLICY.suspensionsAloneAtMost; one += 1) {
      list = suspend(list, asked({ person: `person-${one}`, key: sha256(`${one}`) }), NOW).suspensions;
    }
    const more = asked({ person: 'person-more', key: sha256('more') });
    expect(() => suspend(list, more, LATER)).toThrow(refusal('suspended-alone-lately'));
    expect(suspend(list, { ...more, by: OTHER }, LATER).meant.number).toBe(11);
    expect(suspend(list, asked({ person: undefined, key: sha256('all') }), LATER).meant.number).toBe(11);
    const agreed = confirmSuspension(list, 1, OTHER, LATER).suspensions;
    expect(suspend(agreed, more, LATER).meant.number).toBe(11);
  });
});

describe('standing', () => {
  const entry = { suspensions: alone };

  it.each`
    person            | now         | list         | stands
    ${'person-thief'} | ${LATER}    | ${alone}     | ${false}
    ${'person-thief'} | ${NEXT_DAY} | ${alone}     | ${true}
    ${'person-thief'} | ${NEXT_DAY} | ${confirmed} | ${false}
    ${'person-thief'} | ${LATER}    | ${lifted}    | ${true}
    ${'person-other'} | ${LATER}    | ${alone}     | ${true}
  `('of $person at $now: $stands', ({ person, now, list, stands }) => {
    const act = () => requireStanding({ suspensions: list }, person, now);
    if (stands) expect(act).not.toThrow();
    else expect(act).toThrow(refusal('account-suspended'));
  });

  it('of anybody in an authority that is suspended whole', () => {
    const { suspensions } = suspend([], asked({ person: undefined }), NOW);
    expect(() => requireStanding({ suspensions }, 'person-anybody', LATER)).toThrow(refusal('account-suspended'));
    expect(() => requireStanding({ suspensions }, 'person-filer', LATER, 'filer')).toThrow(/who filed it/);
  });

  it('of whoever nobody suspended', () => {
    expect(() => requireStanding({}, 'person-anybody', NOW)).not.toThrow();
    expect(listSuspensionsOf(entry, 'person-thief', LATER)).toEqual(alone);
  });
});

describe('standing on a roster', () => {
  const people = [
    { person: 'p-1', accounts: ['person-thief', 'a-2'], onDuty: true },
    { person: 'p-2', onDuty: true },
    { person: 'person-thief-2', onDuty: false },
  ];

  it.each`
    list         | now         | duty                    | why
    ${alone}     | ${LATER}    | ${[false, true, false]} | ${'an account of the first is suspended'}
    ${alone}     | ${NEXT_DAY} | ${[true, true, false]}  | ${'it is undone'}
    ${[]}        | ${LATER}    | ${[true, true, false]}  | ${'nobody is'}
    ${confirmed} | ${NEXT_DAY} | ${[false, true, false]} | ${'two said so'}
  `('on duty are $duty: $why', ({ list, now, duty }) => {
    const kept = keepOffDuty(people, list, now);
    expect(kept.map(({ onDuty }) => onDuty)).toEqual(duty);
    expect(kept.map(({ person }) => person)).toEqual(people.map(({ person }) => person));
    const isSuspended = whoIsSuspended(people, list, now);
    expect(people.map(({ person }) => isSuspended(person))).toEqual([!duty[0], false, false]);
  });

  it('is refused to whoever is suspended, by each of their ids, and to nobody else', () => {
    const whose = { person: 'p-1', alsoKnownAs: ['person-thief'] };
    expect(() => requireRosterStanding(alone, whose, LATER)).toThrow(refusal('account-suspended'));
    expect(() => requireRosterStanding(alone, whose, NEXT_DAY)).not.toThrow();
    expect(() => requireRosterStanding(alone, { person: 'p-1' }, LATER)).not.toThrow();
    expect(whoIsSuspended([], alone, LATER)('person-thief')).toBe(true); // who has left the roster since
    expect(whoIsSuspended(people, suspend([], asked({ person: 'p-1' }), NOW).suspensions, LATER)('a-2')).toBe(true); // on record by an account
  });
});
