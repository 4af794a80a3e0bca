import { describe, expect, it } from 'vitest';
import { fromRfc3339, toRfc3339 } from '../../../../../shared/domain/instant.ts';
import { CALENDAR_DAYS } from '../../../../../shared/domain/law/periods/calendar-days.ts';
import { EU_1182_71 } from '../../../../../shared/domain/law/periods/eu-1182-71.ts';
import type { CountingRule, Question } from '../../../../../shared/domain/law/periods/rule.ts';
import type { DayUnit } from '../../../../../shared/domain/law/terms/period.ts';

const days = (...spans: [n: number, unit: DayUnit][]): Question['length'] => ({
  kind: 'days',
  spans: spans.map(([n, unit]) => ({ n, unit })),
});

function endsOf(rule: CountingRule, start: string, length: Question['length'], more: Partial<Question> = {}) {
  const question = {
    startsAt: fromRfc3339(start),
    zone: 'Europe/Berlin',
    state: 'DE',
    firstDayCounts: false,
    length,
    ...more,
  };
  const { nominalEndsAt, appliedEndsAt } = rule.answer(question);
  return [toRfc3339(nominalEndsAt), toRfc3339(appliedEndsAt)];
}

describe('Regulation 1182/71', () => {
  it.each<[string, string, Question['length'], boolean, string, string]>([
    [
      'one day rolls, and needs no second working day',
      '2026-11-20T10:00:00+01:00',
      days([1, 'calendar-day']),
      false,
      '2026-11-21T23:00:00.000Z',
      '2026-11-23T23:00:00.000Z',
    ],
    [
      'one working day needs no second one',
      '2026-11-20T10:00:00+01:00',
      days([1, 'working-day']),
      false,
      '2026-11-23T23:00:00.000Z',
      '2026-11-23T23:00:00.000Z',
    ],
    [
      'two days over a weekend: Monday is the first working day, Tuesday the second',
      '2026-11-20T10:00:00+01:00',
      days([2, 'calendar-day']),
      false,
      '2026-11-22T23:00:00.000Z',
      '2026-11-24T23:00:00.000Z',
    ],
    [
      'one day twice is two days',
      '2026-11-20T10:00:00+01:00',
      days([1, 'calendar-day'], [1, 'calendar-day']),
      false,
      '2026-11-22T23:00:00.000Z',
      '2026-11-24T23:00:00.000Z',
    ],
    [
      'a week ends with the same weekday',
      '2026-11-18T10:00:00+01:00',
      days([1, 'week']),
      false,
      '2026-11-25T23:00:00.000Z',
      '2026-11-25T23:00:00.000Z',
    ],
    [
      'a month ends with the same date',
      '2026-10-12T10:00:00+02:00',
      days([1, 'month']),
      false,
      '2026-11-12T23:00:00.000Z',
      '2026-11-12T23:00:00.000Z',
    ],
    [
      'a month that lacks the date ends with its last day, here a Sunday',
      '2027-01-31T10:00:00+01:00',
      days([1, 'month']),
      false,
      '2027-02-28T23:00:00.000Z',
      '2027-03-01T23:00:00.000Z',
    ],
    [
      'a year from 29 February ends on the 28th',
      '2028-02-29T10:00:00+01:00',
      days([1, 'year']),
      false,
      '2029-02-28T23:00:00.000Z',
      '2029-02-28T23:00:00.000Z',
    ],
    [
      'the first day counts: Monday to Friday',
      '2026-11-16T10:00:00+01:00',
      days([5, 'calendar-day']),
      true,
      '2026-11-20T23:00:00.000Z',
      '2026-11-20T23:00:00.000Z',
    ],
    [
      'the first day counts in working days too',
      '2026-11-16T10:00:00+01:00',
      days([5, 'working-day']),
      true,
      '2026-11-20T23:00:00.000Z',
      '2026-11-20T23:00:00.000Z',
    ],
    [
      'only the first stretch counts its first day',
      '2026-11-16T10:00:00+01:00',
      days([1, 'working-day'], [1, 'working-day']),
      true,
      '2026-11-17T23:00:00.000Z',
      '2026-11-17T23:00:00.000Z',
    ],
  ])('%s', (_, start, length, firstDayCounts, nominal, applied) => {
    expect(endsOf(EU_1182_71, start, length, { firstDayCounts })).toEqual([nominal, applied]);
  });

  it('says when the first day counts', () => {
    const startsAt = fromRfc3339('2026-11-16T10:00:00+01:00');
    const { steps } = EU_1182_71.answer({
      startsAt,
      zone: 'Europe/Berlin',
      state: 'DE',
      firstDayCounts: true,
      length: days([5, 'calendar-day']),
    });
    expect(steps[0]).toBe(
      'The event falls on Monday 16 November 2026 in Europe/Berlin; that day counts (Article 3(1)).',
    );
  });
});

describe('plain calendar days', () => {
  it.each<[string, string, string, Question['length'], boolean, string]>([
    [
      'Canada: 21 days, first day left out, end of 23 March',
      '2026-03-02T12:00:00-05:00',
      'America/Toronto',
      days([21, 'calendar-day']),
      false,
      '2026-03-24T04:00:00.000Z',
    ],
    [
      'Canada: 90 days, first day left out, end of 31 May',
      '2026-03-02T12:00:00-05:00',
      'America/Toronto',
      days([90, 'calendar-day']),
      false,
      '2026-06-01T04:00:00.000Z',
    ],
    [
      'Australia: 90 days, first day counts, end of 30 May',
      '2026-03-02T12:00:00+11:00',
      'Australia/Sydney',
      days([90, 'calendar-day']),
      true,
      '2026-05-30T14:00:00.000Z',
    ],
    [
      'United Kingdom: a year, first day counts, end of 1 March',
      '2026-03-02T12:00:00Z',
      'Europe/London',
      days([1, 'year']),
      true,
      '2027-03-02T00:00:00.000Z',
    ],
    [
      'a year that begins on 29 February ends on 28 February',
      '2028-02-29T12:00:00Z',
      'Europe/London',
      days([1, 'year']),
      true,
      '2029-03-01T00:00:00.000Z',
    ],
    [
      'a month that begins on the 31st ends on the 28th',
      '2027-01-31T12:00:00Z',
      'Europe/London',
      days([1, 'month']),
      true,
      '2027-03-01T00:00:00.000Z',
    ],
    [
      'a month that begins on the first ends on the last',
      '2027-03-01T12:00:00Z',
      'Europe/London',
      days([1, 'month']),
      true,
      '2027-03-31T23:00:00.000Z',
    ],
    [
      'a week that begins on a Monday ends on a Sunday',
      '2026-11-16T12:00:00Z',
      'Europe/London',
      days([1, 'week']),
      true,
      '2026-11-23T00:00:00.000Z',
    ],
    [
      'only the first stretch counts its first day',
      '2026-11-16T12:00:00Z',
      'Europe/London',
      days([1, 'calendar-day'], [1, 'calendar-day']),
      true,
      '2026-11-18T00:00:00.000Z',
    ],
  ])('%s', (_, start, zone, length, firstDayCounts, end) => {
    expect(endsOf(CALENDAR_DAYS, start, length, { zone, state: null, firstDayCounts })).toEqual([end, end]);
  });

  it.each<[string, Question['length']]>([
    ['hours', { kind: 'hours', n: 48 }],
    ['working days', days([5, 'working-day'])],
  ])('counts no %s', (_, length) => {
    expect(() => endsOf(CALENDAR_DAYS, '2026-11-16T12:00:00Z', length)).toThrow(
      expect.objectContaining({ code: 'period-not-defined' }),
    );
  });
});
