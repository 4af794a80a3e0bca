import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { describe, expect, it } from 'vitest';
import eu from '../../../../../shared/domain/law/calendars/eu-public-holidays.json' with { type: 'json' };
import overseas from '../../../../../shared/domain/law/calendars/overseas-public-holidays.json' with { type: 'json' };
import { computeDeadline, type DeadlineQuestion } from '../../../../../shared/domain/law/periods/deadline.ts';
import { listStripDays, MOST_STRIP_DAYS, readKind } from '../../../../../shared/domain/law/strip/calendar-strip.ts';
import names from '../../../../../shared/domain/law/strip/holiday-names.json' with { type: 'json' };
import { nameHoliday } from '../../../../../shared/domain/law/strip/holiday-names.ts';
import { at } from '../../../../support/builders.ts';
import { generateHolidayNames } from '../../../../support/calendars/holiday-names.ts';

const strip = (startsAt: string, change: Partial<DeadlineQuestion> = {}) =>
  listStripDays(
    computeDeadline({
      instrument: 'EU-EPOC-PR',
      period: 'initial',
      startsAt: at(startsAt),
      zone: 'Europe/Berlin',
      state: 'DE',
      ...change,
    }),
  );

function dateOf(text: string): PlainDate.Record {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return PlainDate.create(year, month, day);
}

/** A day in a line: `2027-03-29 holiday Ostermontag [applied-end]`. */
const spell = ({ date, kind, name, falls }: ReturnType<typeof strip>[number]): string =>
  [date, kind, name?.text, falls.length > 0 ? `[${falls.join(' ')}]` : undefined].filter(Boolean).join(' ');

describe('the days of a period', () => {
  it('an end on a working day: three weeks up to it', () => {
    const days = strip('2026-11-20T17:10:00+01:00').map(spell);
    expect(days).toHaveLength(21);
    expect(days.slice(0, 5)).toEqual([
      '2026-12-30 working',
      '2026-12-31 working',
      '2027-01-01 holiday Neujahr',
      '2027-01-02 weekend',
      '2027-01-03 weekend',
    ]);
    expect(days.at(-1)).toBe('2027-01-19 working [nominal-end applied-end]');
  });

  it('a holiday on a Monday: the end is rolled over it, and over the weekend before', () => {
    expect(strip('2027-01-27T10:00:00+01:00').map(spell).slice(-4)).toEqual([
      '2027-03-27 weekend',
      '2027-03-28 weekend [nominal-end]',
      '2027-03-29 holiday Ostermontag',
      '2027-03-30 working [applied-end]',
    ]);
  });

  it('a disputed day has both ends, and the later is applied', () => {
    const days = strip('2027-01-25T10:00:00+01:00', { zone: 'Europe/Amsterdam', state: 'NL' });
    expect(days.map(spell).slice(-5)).toEqual([
      '2027-03-26 disputed [nominal-end earlier-end]',
      '2027-03-27 weekend',
      '2027-03-28 holiday Pasen',
      '2027-03-29 holiday Tweede paasdag',
      '2027-03-30 working [applied-end]',
    ]);
    expect(days.find(({ date }) => date === '2027-03-29')?.name).toEqual({ text: 'Tweede paasdag', language: 'nl' });
  });

  it('a rule that looks at no holidays: a week is Monday to Friday, whatever is celebrated', () => {
    const days = strip('2027-01-20T10:00:00-05:00', {
      instrument: 'US-2703f',
      zone: 'America/New_York',
      state: null,
    }).map(spell);
    expect(days.slice(-4)).toEqual([
      '2027-04-17 weekend',
      '2027-04-18 weekend',
      '2027-04-19 weekday',
      '2027-04-20 weekday [nominal-end applied-end]',
    ]);
  });

  it('a month that lacks the date ends with its last day', () => {
    const days = strip('2027-08-31T10:00:00+01:00', {
      instrument: 'UK-OSA-101',
      period: 'extension',
      zone: 'Europe/London',
      state: null,
    });
    expect(days.at(-1)).toEqual({ date: '2029-02-28', kind: 'weekday', falls: ['nominal-end', 'applied-end'] });
  });

  it('working days of New Zealand are those of its own calendar', () => {
    const days = strip('2026-02-05T10:00:00+13:00', {
      instrument: 'NZ-79F',
      period: 'review-filing',
      zone: 'Pacific/Auckland',
      state: 'NZ',
    }).map(spell);
    expect(days.slice(0, 3)).toEqual([
      '2026-02-05 working [event]',
      '2026-02-06 holiday Waitangi Day',
      '2026-02-07 weekend',
    ]);
  });

  it('a short period begins with the day of its event', () => {
    const days = strip('2026-12-23T10:00:00+01:00', { period: 'clarification' }).map(spell);
    expect(days[0]).toBe('2026-12-23 working [event]');
  });

  it('an event in a year without a calendar: a day like any other', () => {
    const days = strip('2025-12-31T10:00:00+01:00', { period: 'clarification' }).map(spell);
    expect(days.slice(0, 2)).toEqual(['2025-12-31 weekday [event]', '2026-01-01 holiday Neujahr']);
  });

  it('a calendar that fails is no year without one', () => {
    const kindOf = (): never => {
      throw new TypeError('a fault of ours');
    };
    expect(() => readKind({ kindOf }, dateOf('2026-11-20'))).toThrow('a fault of ours');
  });

  it('no strip is longer than its bound, of any State at any time', () => {
    for (const state of Object.keys(names).filter((one) => one !== 'NZ')) {
      for (let month = 1; month <= 12; month += 1) {
        const startsAt = `2027-${`${month}`.padStart(2, '0')}-22T12:00:00Z`;
        const days = strip(startsAt, { state, zone: 'UTC' });
        expect(days.length).toBeLessThan(MOST_STRIP_DAYS / 1.5);
        expect(days.at(-1)?.falls).toContain('applied-end');
      }
    }
  });
});

describe('names of holidays', () => {
  it('are what the library calls them now (`npm run calendars` writes them again)', () => {
    expect(names).toEqual(generateHolidayNames());
  });

  it('every holiday of every calendar has one', () => {
    for (const { everyYear, moving, from } of [eu, overseas]) {
      for (const [state, dates] of Object.entries(everyYear)) {
        const own = moving.filter(({ states }) => states.split(' ').includes(state));
        const days = [
          ...dates.split(' ').map((date) => `2030-${date}`),
          ...own.flatMap((one) => one.dates.split(' ').map((date, index) => `${from + index}-${date}`)),
        ].filter((day) => !day.endsWith('-'));
        const unnamed = days.filter((day) => nameHoliday(state, dateOf(day)) === undefined);
        expect([state, unnamed]).toEqual([state, []]);
      }
    }
  });

  it.each([
    ['a State without a calendar', 'US', '2027-07-04'],
    ['a day like any other', 'DE', '2027-03-30'],
    ['a holiday of another State', 'DE', '2027-01-06'],
  ])('%s has none', (_, state, day) => {
    expect(nameHoliday(state, dateOf(day))).toBeUndefined();
  });
});
