import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { describe, expect, it } from 'vitest';
import { openMemberState } from '../../../../../shared/domain/law/calendars/calendar.ts';
import stored from '../../../../../shared/domain/law/calendars/eu-public-holidays.json' with { type: 'json' };
import { openOverseasState } from '../../../../../shared/domain/law/calendars/overseas.ts';
import overseas from '../../../../../shared/domain/law/calendars/overseas-public-holidays.json' with { type: 'json' };
import type { Calendar } from '../../../../../shared/domain/law/calendars/public-holidays.ts';
import { RULE_SET } from '../../../../../shared/domain/law/periods/rule-set.ts';
import { CORRECTIONS } from '../../../../support/calendars/corrections.ts';
import { holidaysOf } from '../../../../support/calendars/days-off.ts';
import { generateCalendars, generateOverseasCalendars } from '../../../../support/calendars/generate-calendars.ts';
import { digestRules, nameRules } from '../../../../support/calendars/rule-set.ts';

function day(text: string): PlainDate.Record {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number);
  return PlainDate.create(year, month, dayOfMonth);
}

/** `working`, `off`, or `disputed`. */
function kindOf(calendar: Calendar, text: string): string {
  const kind = calendar.kindOf(day(text));
  return typeof kind === 'string' ? kind : 'disputed';
}

it('the calendars of States outside the Union are what the library gives now', () => {
  expect(overseas).toEqual(generateOverseasCalendars());
});

it.each`
  date            | kind          | why
  ${'2026-02-06'} | ${'off'}      | ${'Waitangi Day'}
  ${'2026-04-27'} | ${'off'}      | ${'Anzac Day made up on the Monday'}
  ${'2026-07-10'} | ${'off'}      | ${'Matariki'}
  ${'2026-12-24'} | ${'working'}  | ${'a Thursday, before the days that statutes leave out'}
  ${'2026-12-28'} | ${'off'}      | ${'Boxing Day made up on the Monday'}
  ${'2026-12-29'} | ${'disputed'} | ${'between 25 December and 2 January'}
  ${'2039-12-31'} | ${'off'}      | ${'a Saturday all the same'}
  ${'2026-12-31'} | ${'disputed'} | ${'the last of them in the old year'}
  ${'2026-01-26'} | ${'working'}  | ${'Auckland’s anniversary is regional'}
  ${'2026-11-21'} | ${'off'}      | ${'a Saturday'}
`('New Zealand $date: $kind ($why)', ({ date, kind }) => {
  expect(kindOf(openOverseasState('NZ'), date)).toBe(kind);
});

const STATES = Object.keys(stored.everyYear);

it('the stored calendars are what the library gives now (`npm run calendars` writes them again)', () => {
  expect(stored).toEqual(generateCalendars());
});

it('names the library, its version and how much of it was corrected', () => {
  expect(openMemberState('DE').source).toBe('date-holidays 3.37.0 with 7 corrections');
});

it.each`
  state   | date            | kind          | why
  ${'DE'} | ${'2026-12-25'} | ${'off'}      | ${'Christmas Day'}
  ${'DE'} | ${'2026-12-24'} | ${'working'}  | ${'Christmas Eve is no public holiday in Germany'}
  ${'CZ'} | ${'2026-12-24'} | ${'off'}      | ${'Christmas Eve is one in Czechia'}
  ${'DE'} | ${'2026-01-06'} | ${'working'}  | ${'Epiphany is regional in Germany'}
  ${'AT'} | ${'2027-03-26'} | ${'working'}  | ${'Good Friday is no public holiday in Austria'}
  ${'DE'} | ${'2027-03-26'} | ${'off'}      | ${'Good Friday'}
  ${'NL'} | ${'2027-03-26'} | ${'disputed'} | ${'Good Friday is on a par with one in Dutch law'}
  ${'NL'} | ${'2028-05-05'} | ${'disputed'} | ${'5 May, a Friday'}
  ${'NL'} | ${'2029-05-05'} | ${'off'}      | ${'5 May, a Saturday'}
  ${'NL'} | ${'2026-05-15'} | ${'disputed'} | ${'by royal decree'}
  ${'NL'} | ${'2027-05-07'} | ${'disputed'} | ${'by royal decree'}
  ${'NL'} | ${'2028-04-28'} | ${'disputed'} | ${'by royal decree'}
  ${'NL'} | ${'2028-05-26'} | ${'disputed'} | ${'by royal decree'}
  ${'NL'} | ${'2027-04-28'} | ${'working'}  | ${'the decree is for 2028'}
  ${'RO'} | ${'2027-01-02'} | ${'off'}      | ${'the second day of a holiday of two'}
  ${'RO'} | ${'2027-04-30'} | ${'off'}      | ${'Orthodox Good Friday'}
  ${'LV'} | ${'2028-11-20'} | ${'off'}      | ${'substitute for Saturday 18 November'}
  ${'LV'} | ${'2028-07-10'} | ${'disputed'} | ${'after the Song and Dance Festival, as planned'}
  ${'LV'} | ${'2027-07-12'} | ${'working'}  | ${'a year without it'}
  ${'FI'} | ${'2026-06-19'} | ${'working'}  | ${'Midsummer Eve is off by custom alone'}
  ${'IE'} | ${'2026-02-02'} | ${'off'}      | ${'first Monday of February'}
  ${'IE'} | ${'2030-02-01'} | ${'off'}      | ${'Saint Brigid on a Friday stays there'}
  ${'DK'} | ${'2026-05-01'} | ${'working'}  | ${'Great Prayer Day is no more'}
  ${'IT'} | ${'2027-10-04'} | ${'off'}      | ${'a holiday again from 2026'}
  ${'CY'} | ${'2027-03-15'} | ${'off'}      | ${'Green Monday, corrected'}
  ${'CY'} | ${'2027-03-16'} | ${'working'}  | ${'the Tuesday the library has instead'}
  ${'CY'} | ${'2027-06-21'} | ${'off'}      | ${'Kataklysmos, corrected'}
  ${'ES'} | ${'2033-12-26'} | ${'working'}  | ${'a Sunday moves by Community: the library moved this one alone'}
  ${'BG'} | ${'2029-12-26'} | ${'off'}      | ${'second day of Christmas, corrected'}
  ${'BG'} | ${'2026-12-28'} | ${'disputed'} | ${'in lieu of Saturday 26 December'}
  ${'BG'} | ${'2027-05-04'} | ${'disputed'} | ${'in lieu of Saturday 1 May, after Easter Monday'}
  ${'BG'} | ${'2027-05-05'} | ${'working'}  | ${'Easter Sunday has no day in lieu'}
  ${'BG'} | ${'2027-12-28'} | ${'disputed'} | ${'the second of two, for Saturday and Sunday'}
  ${'GR'} | ${'2027-05-04'} | ${'disputed'} | ${'1 May is Holy Saturday'}
  ${'GR'} | ${'2033-05-02'} | ${'disputed'} | ${'1 May is a Sunday'}
  ${'SK'} | ${'2026-05-08'} | ${'working'}  | ${'made a working day for 2026'}
  ${'SK'} | ${'2026-09-15'} | ${'working'}  | ${'made a working day for 2026'}
  ${'SK'} | ${'2027-09-15'} | ${'off'}      | ${'for 2026 alone'}
  ${'SK'} | ${'2028-05-08'} | ${'off'}      | ${'for 2026 alone'}
  ${'SK'} | ${'2040-05-08'} | ${'off'}      | ${'to the end of the data'}
  ${'SK'} | ${'2027-09-01'} | ${'working'}  | ${'a holiday without a day off'}
  ${'SK'} | ${'2027-11-17'} | ${'working'}  | ${'a working day for good'}
`('$state $date: $kind ($why)', ({ state, date, kind }) => {
  expect(kindOf(openMemberState(state), date)).toBe(kind);
});

it('Bulgaria: the days in lieu of three years are those that lists of her days off have', () => {
  const bulgaria = stored.disputed.find(({ state }) => state === 'BG');
  expect(bulgaria?.days.split(' ').filter((text) => text < '2029')).toEqual([
    '2026-05-25',
    '2026-09-07',
    '2026-12-28',
    '2027-05-04',
    '2027-12-27',
    '2027-12-28',
    '2028-01-03',
    '2028-05-08',
    '2028-12-27',
  ]);
});

it.each([...stored.disputed, ...overseas.disputed])(
  '$state: a dispute about $days tells why, whence and how sure it is',
  (dispute) => {
    expect(dispute).toEqual({
      state: expect.stringMatching(/^[A-Z]{2}$/),
      days: expect.stringMatching(/^((\d{4}-)?\d{2}-\d{2}( |$))+$/),
      why: expect.stringMatching(/.{40}/),
      source: expect.stringMatching(/.{10}/),
      certainty: expect.stringMatching(/^[BC]$/),
    });
  },
);

it.each(CORRECTIONS)('$state $rule: a correction tells why, whence and how sure it is', (correction) => {
  expect(correction).toMatchObject({
    why: expect.stringMatching(/.{20}/),
    source: expect.stringMatching(/.{10}/),
    certainty: expect.stringMatching(/^[AB]$/),
  });
});

it.each`
  date            | kind         | why
  ${'2026-11-20'} | ${'working'} | ${'a Friday'}
  ${'2026-11-21'} | ${'off'}     | ${'a Saturday'}
  ${'2026-11-22'} | ${'off'}     | ${'a Sunday'}
  ${'2026-11-23'} | ${'working'} | ${'a Monday'}
  ${'2026-12-25'} | ${'off'}     | ${'a Friday and a holiday'}
`('Germany $date: $kind ($why)', ({ date, kind }) => {
  expect(kindOf(openMemberState('DE'), date)).toBe(kind);
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
    expect(() => openMemberState(state).kindOf(day(date))).toThrow(refusal);
  });

  it('the first and the last day covered are', () => {
    expect(kindOf(openMemberState('DE'), '2026-01-01')).toBe('off');
    expect(kindOf(openMemberState('DE'), '2040-12-31')).toBe('working');
  });
});

it('every Member State has its 15 years, each with New Year and Christmas', () => {
  expect(STATES).toHaveLength(27);
  for (const state of STATES) {
    for (let year = 2026; year <= 2040; year += 1) {
      expect(kindOf(openMemberState(state), `${year}-01-01`), `${state} ${year}`).toBe('off');
      expect(kindOf(openMemberState(state), `${year}-12-25`), `${state} ${year}`).toBe('off');
    }
  }
});

it.each(STATES)('%s: on every weekday of the 15 years what is off for certain is the library’s, corrected', (state) => {
  const calendar = openMemberState(state);
  const answered: string[] = [];
  for (let date = day('2026-01-01'); date.year <= 2040; date = PlainDate.addDays(date, 1)) {
    if (PlainDate.dayOfWeek(date) < 6 && calendar.kindOf(date) === 'off') answered.push(PlainDate.toString(date));
  }
  expect(answered).toEqual(holidaysOf(state).filter((text) => PlainDate.dayOfWeek(day(text)) < 6));
});

it('the name of the rule set is that of these rows, rules and calendars (`npm run calendars` writes it again)', () => {
  expect(RULE_SET).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}$/);
  expect(RULE_SET.slice('2026-11-29-'.length)).toBe(digestRules());
});

it('a name that holds keeps its day; another gets the day it was made', () => {
  const held = `export const RULE_SET = '2026-01-01-${digestRules()}';`;
  expect(nameRules(held, '2026-12-01')).toBe(held);
  expect(nameRules("export const RULE_SET = '2026-01-01-000000000000';", '2026-12-01')).toBe(
    `export const RULE_SET = '2026-12-01-${digestRules()}';`,
  );
});
