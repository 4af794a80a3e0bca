import { create } from 'temporal-polyfill/fns/PlainDate';
import { describe, expect, it } from 'vitest';
import { fromRfc3339 } from '../../../../../shared/domain/instant.ts';
import { CALENDAR_DAYS } from '../../../../../shared/domain/law/periods/calendar-days.ts';
import { EU_1182_71 } from '../../../../../shared/domain/law/periods/eu-1182-71.ts';
import type { Question } from '../../../../../shared/domain/law/periods/rule.ts';
import { spellDay, spellQuantity } from '../../../../../shared/domain/law/periods/spelling.ts';
import { WORKING_DAYS } from '../../../../../shared/domain/law/periods/working-days.ts';

it.each`
  year    | month | day   | words
  ${2026} | ${1}  | ${5}  | ${'Monday 5 January 2026'}
  ${2026} | ${2}  | ${3}  | ${'Tuesday 3 February 2026'}
  ${2026} | ${3}  | ${4}  | ${'Wednesday 4 March 2026'}
  ${2026} | ${4}  | ${9}  | ${'Thursday 9 April 2026'}
  ${2026} | ${5}  | ${1}  | ${'Friday 1 May 2026'}
  ${2026} | ${6}  | ${6}  | ${'Saturday 6 June 2026'}
  ${2026} | ${7}  | ${12} | ${'Sunday 12 July 2026'}
  ${2026} | ${8}  | ${31} | ${'Monday 31 August 2026'}
  ${2026} | ${9}  | ${30} | ${'Wednesday 30 September 2026'}
  ${2026} | ${10} | ${25} | ${'Sunday 25 October 2026'}
  ${2026} | ${11} | ${20} | ${'Friday 20 November 2026'}
  ${2028} | ${12} | ${31} | ${'Sunday 31 December 2028'}
`('$year-$month-$day is told as $words', ({ year, month, day, words }) => {
  expect(spellDay(create(year, month, day))).toBe(words);
});

it.each([
  [60, 'calendar-day', '60 calendar days'],
  [1, 'working-day', '1 working day'],
  [2, 'week', '2 weeks'],
  [48, 'hour', '48 hours'],
  [0, 'extension', '0 extensions'],
])('%d %s is told as %s', (n, unit, words) => {
  expect(spellQuantity(n, unit)).toBe(words);
});

describe('the steps of an answer tell all that was done, and nothing that was not', () => {
  const days = (n: number): Question['length'] => ({ kind: 'days', spans: [{ n, unit: 'calendar-day' }] });
  const wednesday = fromRfc3339('2026-11-18T10:00:00+01:00');
  const BERLIN: Question = {
    startsAt: wednesday,
    zone: 'Europe/Berlin',
    state: 'DE',
    firstDayCounts: false,
    length: days(2),
  };

  it('two working days are there already: no word of a minimum', () => {
    expect(EU_1182_71.answer(BERLIN).steps).toEqual([
      'The event falls on Wednesday 18 November 2026 in Europe/Berlin; that day does not count (Article 3(1)).',
      '2 calendar days from there end with Friday 20 November 2026, weekends and holidays included (Article 3(2) and (3)).',
      'Friday 20 November 2026 is a working day in DE: the end does not move (Article 3(4)).',
      'It is over at the end of Friday 20 November 2026 in Europe/Berlin, 2026-11-20T23:00:00.000Z.',
    ]);
  });

  it('calendar days that begin with the day of the event', () => {
    expect(CALENDAR_DAYS.answer({ ...BERLIN, firstDayCounts: true }).steps).toEqual([
      'The event falls on Wednesday 18 November 2026 in Europe/Berlin; that day counts.',
      '2 calendar days from there end with Thursday 19 November 2026.',
      'Weekends and holidays do not move the end: the period is over at the end of that day, 2026-11-19T23:00:00.000Z.',
    ]);
  });

  it('working days overseas that leave it out', () => {
    const length = { kind: 'days', spans: [{ n: 1, unit: 'working-day' }] } as const;
    const question = { ...BERLIN, zone: 'Pacific/Auckland', state: 'NZ', length };
    expect(WORKING_DAYS.answer(question)).toMatchObject({
      steps: [
        'The event falls on Wednesday 18 November 2026 in Pacific/Auckland; that day does not count.',
        '1 working day of NZ from there end with Thursday 19 November 2026.',
        'It is over at the end of Thursday 19 November 2026 in Pacific/Auckland, 2026-11-19T11:00:00.000Z.',
      ],
    });
  });
});
