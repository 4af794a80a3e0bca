import { describe, expect, it } from 'vitest';
import type { Identified } from '../../../../shared/domain/actor.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { listSuspensionsOf, requireStanding } from '../../../../shared/domain/directory/standing.ts';
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
import { DAY_MS, plus } from '../../../../shared/domain/instant.ts';
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
const refusal = (code: string) => expect.objectContaining({ code, retryable: false });
const { suspensions: alone, meant } = suspend([], asked(), NOW);
const { suspensions: confirmed } = confirmSuspension(alone, 1, OTHER, LATER);
const proposed = liftSuspension(confirmed, 1, ONE, LATER).suspensions;
const lifted = liftSuspension(proposed, 1, OTHER, LATER).suspensions;
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
    ${'registrar'}   | ${'person-thief'} | ${alone}     | ${LATER}    | ${2}   | ${false} | ${'the same registrar is one'}
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

  it('takes two people, by whichever ids they are known since', () => {
    expect(() => confirmSuspension(alone, 1, KNOWN_BETTER, LATER)).toThrow(refusal('second-registrar-needed'));
    const again = suspend(alone, asked({ by: KNOWN_BETTER, key: sha256('another') }), LATER).meant;
    expect(again).toMatchObject({ number: 2, by: 'anna' });
    expect(liftSuspension(proposed, 1, KNOWN_BETTER, LATER).suspensions).toBe(proposed);
    const done = liftSuspension(liftSuspension(confirmed, 1, OTHER, LATER).suspensions, 1, ONE, LATER).suspensions;
    expect(liftSuspension(done, 1, KNOWN_BETTER, LATER).suspensions).toBe(done);
  });

  it('is kept among the latest once it is over, and numbers go on', () => {
    let list: readonly Suspension[] = [];
    for (let one = 0; one <= SUSPENSIONS_KEPT; one += 1) {
      list = suspend(
        list,
        asked({ person: `person-${one}`, key: sha256(`${one}`) }),
        plus(NOW, one * DAY_MS),
      ).suspensions;
    }
    expect(list).toHaveLength(SUSPENSIONS_KEPT);
    expect(list.at(-1)?.number).toBe(SUSPENSIONS_KEPT + 1);
  });

  it('in force is never forgotten, however many others one registrar suspends', () => {
    let list = confirmed;
    for (let one = 0; one <= 2 * SUSPENSIONS_KEPT; one += 1) {
      list = suspend(list, asked({ person: `person-${one}`, key: sha256(`${one}`) }), LATER).suspensions;
    }
    expect(list).toContain(first(confirmed));
    expect(list).toHaveLength(2 * SUSPENSIONS_KEPT + 2);
    list = suspend(list, asked({ person: 'person-last', key: sha256('last') }), plus(NEXT_DAY, DAY_MS)).suspensions;
    expect(list).toContain(first(confirmed));
    expect(list).toHaveLength(SUSPENSIONS_KEPT);
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
    expect(liftSuspension(proposed, 1, ONE, LATER).suspensions).toBe(proposed);
    expect(first(lifted)).toMatchObject({ lifted: { by: 'registrar-2' }, until: '2026-11-20T16:11:00.000Z' });
    expect(liftSuspension(lifted, 1, OTHER, LATER).suspensions).toBe(lifted);
    expect(() => liftSuspension(lifted, 1, ONE, LATER)).toThrow(refusal('suspension-over'));
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
