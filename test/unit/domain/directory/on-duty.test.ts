import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOnDuty } from '../../../../shared/domain/directory/on-duty.ts';
import { type DutyHours, type DutyPerson, WEEKDAYS } from '../../../../shared/domain/directory/reach.ts';
import { DAY_MS, instant, toRfc3339 } from '../../../../shared/domain/instant.ts';
import { at } from '../../../support/builders.ts';

const DUBLIN = 'Europe/Dublin';
const person = (id: string, ...hours: DutyHours[]): DutyPerson => ({
  id,
  name: id,
  telephone: { countryCode: '+353', number: '1' },
  languages: ['en'],
  ...(hours.length > 0 && { hours }),
});
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

const spell = (people: readonly DutyPerson[], zone: string, when: string): string => {
  const duty = findOnDuty(people, zone, at(when));
  if (duty.kind === 'nobody-named') return duty.kind;
  const ids = duty.people.map(({ id }) => id).join('+');
  return duty.kind === 'later' ? `${ids} from ${toRfc3339(duty.at)}` : ids;
};

describe('who is on duty', () => {
  const day = person('day', { days: DAYS, from: '08:00', to: '18:00' });
  const night = person('night', { days: ['fri'], from: '22:00', to: '06:00' });
  const evening = person('evening', { days: ['sat'], from: '18:00', to: '24:00' });
  const round = person('round', { days: ['sun'], from: '09:00', to: '09:00' });
  const rota = [day, night, evening, round];

  it.each`
    when                      | who                                        | why
    ${'2026-11-20T07:59:59Z'} | ${'day from 2026-11-20T08:00:00.000Z'}     | ${'a second before'}
    ${'2026-11-20T08:00:00Z'} | ${'day'}                                   | ${'the first second'}
    ${'2026-11-20T18:00:00Z'} | ${'night from 2026-11-20T22:00:00.000Z'}   | ${'the end does not count'}
    ${'2026-11-20T23:00:00Z'} | ${'night'}                                 | ${'before midnight'}
    ${'2026-11-21T05:59:59Z'} | ${'night'}                                 | ${'past midnight'}
    ${'2026-11-21T06:00:00Z'} | ${'evening from 2026-11-21T18:00:00.000Z'} | ${'on the day after its end'}
    ${'2026-11-21T23:59:59Z'} | ${'evening'}                               | ${'the last second before 24:00'}
    ${'2026-11-22T00:00:00Z'} | ${'round from 2026-11-22T09:00:00.000Z'}   | ${'24:00 is over'}
    ${'2026-11-23T08:30:00Z'} | ${'day+round'}                             | ${'two at once, in the order of the roster'}
    ${'2026-11-23T09:00:00Z'} | ${'day'}                                   | ${'a whole day is over'}
  `('$who at $when: $why', ({ when, who }) => expect(spell(rota, DUBLIN, when)).toBe(who));

  it('is whoever has no hours, always', () => {
    expect(spell([person('always'), day], DUBLIN, '2026-11-22T03:00:00Z')).toBe('always');
  });

  it('is nobody where nobody is named', () => {
    expect(spell([], DUBLIN, '2026-11-20T12:00:00Z')).toBe('nobody-named');
  });

  it('comes next within the week', () => {
    const once = person('once', { days: ['fri'], from: '08:00', to: '09:00' });
    expect(spell([once], DUBLIN, '2026-11-20T09:00:00Z')).toBe('once from 2026-11-27T08:00:00.000Z');
  });

  it.each`
    when                      | who                                      | why
    ${'2026-03-29T00:30:00Z'} | ${'early from 2026-03-29T01:30:00.000Z'} | ${'02:30 in Berlin is left out, and is 03:30 there'}
    ${'2026-03-29T01:30:00Z'} | ${'early'}                               | ${'03:30 in summer time'}
    ${'2026-10-25T00:30:00Z'} | ${'early'}                               | ${'02:30 the first time'}
    ${'2026-10-25T01:30:00Z'} | ${'early'}                               | ${'02:30 the second time'}
    ${'2026-10-25T03:00:00Z'} | ${'early from 2026-11-01T01:30:00.000Z'} | ${'04:00 in winter time'}
  `('$who at $when: $why', ({ when, who }) => {
    const early = person('early', { days: ['sun'], from: '02:30', to: '04:00' });
    expect(spell([early], 'Europe/Berlin', when)).toBe(who);
  });
});

const zone = fc.constantFrom('Europe/Dublin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC');
const moment = fc
  .integer({ min: 0, max: 730 * 24 * 60 })
  .map((minutes) => instant(Date.UTC(2026, 0, 1) + minutes * 60_000));
const time = fc
  .integer({ min: 1, max: 1_439 })
  .map((minute) => `${`${Math.floor(minute / 60)}`.padStart(2, '0')}:${`${minute % 60}`.padStart(2, '0')}`);

describe('hours of duty', () => {
  it('that begin where others end leave nobody out and no two on duty together', () => {
    fc.assert(
      fc.property(zone, moment, time, (where, when, change) => {
        const early = person('early', { days: WEEKDAYS, from: '00:00', to: change });
        const late = person('late', { days: WEEKDAYS, from: change, to: '24:00' });
        const duty = findOnDuty([early, late], where, when);
        expect(duty.kind).toBe('on-duty');
        expect(duty.kind === 'on-duty' && duty.people).toHaveLength(1);
      }),
    );
  });

  it('whoever comes next is on duty then, and nobody is before', () => {
    fc.assert(
      fc.property(zone, moment, time, time, fc.constantFrom(...WEEKDAYS), (where, when, from, to, day) => {
        const people = [person('one', { days: [day], from, to })];
        const duty = findOnDuty(people, where, when);
        if (duty.kind !== 'later') return;
        expect(duty.at).toBeGreaterThan(when);
        expect(duty.at - when).toBeLessThanOrEqual(8 * DAY_MS);
        expect(findOnDuty(people, where, duty.at).kind).toBe('on-duty');
        expect(findOnDuty(people, where, instant(duty.at - 1)).kind).toBe('later');
      }),
    );
  });
});
