import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { describe, expect, it } from 'vitest';
import { CALENDAR_SOURCE, isHoliday, isWorkingDay } from '../../../../../shared/domain/law/calendars/calendar.ts';
import stored from '../../../../../shared/domain/law/calendars/eu-public-holidays.json' with { type: 'json' };
import { isOverseasWorkingDay } from '../../../../../shared/domain/law/calendars/overseas.ts';
import overseas from '../../../../../shared/domain/law/calendars/overseas-public-holidays.json' with { type: 'json' };
import { generateCalendars, generateOverseasCalendars, holidaysOf } from '../../../../support/generate-calendars.ts';

function day(text: string): PlainDate.Record {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number);
  return PlainDate.create(year, month, dayOfMonth);
}

it('the calendars of States outside the Union are what the library gives now', () => {
  expect(overseas).toEqual(generateOverseasCalendars());
});

it.each`
  date            | working  | why
  ${'2026-02-06'} | ${false} | ${'Waitangi Day'}
  ${'2026-04-27'} | ${false} | ${'Anzac Day made up on the Monday'}
  ${'2026-07-10'} | ${false} | ${'Matariki'}
  ${'2026-12-28'} | ${false} | ${'Boxing Day made up on the Monday'}
  ${'2026-12-29'} | ${true}  | ${'a Tuesday'}
  ${'2026-01-26'} | ${true}  | ${'Auckland’s anniversary is regional'}
  ${'2026-11-21'} | ${false} | ${'a Saturday'}
`('New Zealand $date: working day $working ($why)', ({ date, working }) => {
  expect(isOverseasWorkingDay('NZ', day(date))).toBe(working);
});

const STATES = Object.keys(stored.everyYear);

it('the stored calendars are what the library gives now (`npm run calendars` writes them again)', () => {
  expect(stored).toEqual(generateCalendars());
});

it('names the library, its version and how much of it was corrected', () => {
  expect(CALENDAR_SOURCE).toBe('date-holidays 3.37.0 with 4 corrections');
});

it.each`
  state   | date            | holiday  | why
  ${'DE'} | ${'2026-12-25'} | ${true}  | ${'Christmas Day'}
  ${'DE'} | ${'2026-12-24'} | ${false} | ${'Christmas Eve is no public holiday in Germany'}
  ${'CZ'} | ${'2026-12-24'} | ${true}  | ${'Christmas Eve is one in Czechia'}
  ${'DE'} | ${'2026-01-06'} | ${false} | ${'Epiphany is regional in Germany'}
  ${'AT'} | ${'2027-03-26'} | ${false} | ${'Good Friday is no public holiday in Austria'}
  ${'DE'} | ${'2027-03-26'} | ${true}  | ${'Good Friday'}
  ${'RO'} | ${'2027-01-02'} | ${true}  | ${'the second day of a holiday of two'}
  ${'RO'} | ${'2027-04-30'} | ${true}  | ${'Orthodox Good Friday'}
  ${'LV'} | ${'2028-11-20'} | ${true}  | ${'substitute for Saturday 18 November'}
  ${'FI'} | ${'2026-06-20'} | ${true}  | ${'Midsummer moves with the Saturday'}
  ${'IE'} | ${'2026-02-02'} | ${true}  | ${'first Monday of February'}
  ${'IE'} | ${'2030-02-01'} | ${true}  | ${'Saint Brigid on a Friday stays there'}
  ${'DK'} | ${'2026-05-01'} | ${false} | ${'Great Prayer Day is no more'}
  ${'IT'} | ${'2026-10-04'} | ${true}  | ${'a holiday again from 2026'}
  ${'CY'} | ${'2027-03-15'} | ${true}  | ${'Green Monday, corrected'}
  ${'CY'} | ${'2027-03-16'} | ${false} | ${'the Tuesday the library has instead'}
  ${'CY'} | ${'2027-06-21'} | ${true}  | ${'Kataklysmos, corrected'}
  ${'BG'} | ${'2029-12-26'} | ${true}  | ${'second day of Christmas, corrected'}
`('$state $date: holiday $holiday ($why)', ({ state, date, holiday }) => {
  expect(isHoliday(state, day(date))).toBe(holiday);
});

it.each`
  date            | working  | why
  ${'2026-11-20'} | ${true}  | ${'a Friday'}
  ${'2026-11-21'} | ${false} | ${'a Saturday'}
  ${'2026-11-22'} | ${false} | ${'a Sunday'}
  ${'2026-11-23'} | ${true}  | ${'a Monday'}
  ${'2026-12-25'} | ${false} | ${'a Friday and a holiday'}
`('$date: working day $working ($why)', ({ date, working }) => {
  expect(isWorkingDay('DE', day(date))).toBe(working);
});

describe('what the calendars do not hold is refused, never taken for a day without holiday', () => {
  it.each`
    state          | date            | why
    ${'DE'}        | ${'2025-12-31'} | ${'the year before'}
    ${'DE'}        | ${'2041-01-01'} | ${'the year after'}
    ${'DE'}        | ${'2041-01-05'} | ${'a weekend of the year after'}
    ${'US'}        | ${'2026-07-04'} | ${'no Member State'}
    ${'EL'}        | ${'2026-12-25'} | ${'Greece is GR'}
    ${'de'}        | ${'2026-12-25'} | ${'not as the code is written'}
    ${'toString'}  | ${'2026-12-25'} | ${'not a State'}
    ${'__proto__'} | ${'2026-12-25'} | ${'not a State'}
  `('$state $date ($why)', ({ state, date }) => {
    const refusal = expect.objectContaining({ code: 'calendar-not-covered' });
    expect(() => isHoliday(state, day(date))).toThrow(refusal);
    expect(() => isWorkingDay(state, day(date))).toThrow(refusal);
  });

  it('the first and the last day covered are', () => {
    expect(isHoliday('DE', day('2026-01-01'))).toBe(true);
    expect(isHoliday('DE', day('2040-12-31'))).toBe(false);
  });
});

it('every Member State has its 15 years, each with New Year and Christmas', () => {
  expect(STATES).toHaveLength(27);
  for (const state of STATES) {
    for (let year = 2026; year <= 2040; year += 1) {
      expect(isHoliday(state, PlainDate.create(year, 1, 1)), `${state} ${year}`).toBe(true);
      expect(isHoliday(state, PlainDate.create(year, 12, 25)), `${state} ${year}`).toBe(true);
    }
  }
});

it.each(STATES)('%s: on every day of the 15 years the answer is the library’s, corrected', (state) => {
  const answered: string[] = [];
  for (let date = day('2026-01-01'); date.year <= 2040; date = PlainDate.addDays(date, 1)) {
    if (isHoliday(state, date)) answered.push(PlainDate.toString(date));
  }
  expect(answered).toEqual(holidaysOf(state));
});
