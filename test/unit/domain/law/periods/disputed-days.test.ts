import fc from 'fast-check';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { describe, expect, it } from 'vitest';
import { fromRfc3339, type Instant, instant } from '../../../../../shared/domain/instant.ts';
import { openMemberState } from '../../../../../shared/domain/law/calendars/calendar.ts';
import stored from '../../../../../shared/domain/law/calendars/eu-public-holidays.json' with { type: 'json' };
import type { Calendar } from '../../../../../shared/domain/law/calendars/public-holidays.ts';
import { endOfDay } from '../../../../../shared/domain/law/periods/days.ts';
import { answerOn } from '../../../../../shared/domain/law/periods/disputed-days.ts';
import { countDays } from '../../../../../shared/domain/law/periods/eu-1182-71.ts';
import type { Length } from '../../../../../shared/domain/law/periods/rule.ts';
import { shortenComputation } from '../../../../../shared/domain/law/terms/computation.ts';
import { HOLD_POLICY } from '../../../../../shared/domain/policy/holds.ts';
import { computePeriod } from '../../../../support/rules.ts';

type Spans = Extract<Length, { kind: 'days' }>['spans'];

const ZONE = 'Europe/Berlin';
const MONDAY = PlainDate.create(2027, 3, 1);
const DOUBT = { why: 'it may be one', source: 'a source', certainty: 'B' };

const spans = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('calendar-day', 'working-day'))
  .map(([n, unit]): Spans => [{ n, unit }]);
/** Days by their number from `MONDAY`. */
const someDays = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });
const startDay = fc.integer({ min: 0, max: 20 });

const numberOf = (date: PlainDate.Record): number => PlainDate.diffDays(MONDAY, date);
const dayAt = (number: number): PlainDate.Record => PlainDate.addDays(MONDAY, number);
const isWeekend = (number: number): boolean => number % 7 >= 5;

const calendarOf = (off: readonly number[], disputed: readonly number[]): Calendar => ({
  state: 'XX',
  source: 'a test',
  kindOf: (date) => {
    const number = numberOf(date);
    if (isWeekend(number) || off.includes(number)) return 'off';
    return disputed.includes(number) ? DOUBT : 'working';
  },
});

const question = (start: number) => ({
  startsAt: instant(PlainDate.toZonedDateTime(dayAt(start), ZONE).epochMilliseconds),
  zone: ZONE,
  state: 'XX',
  firstDayCounts: false,
});

const answer = (start: number, length: Spans, off: readonly number[], disputed: readonly number[]) =>
  answerOn(calendarOf(off, disputed), ZONE, (isWorking) => countDays(question(start), length, isWorking));

/** The same, day by day, on a list of numbers: nothing of the code that is looked at. */
function countPlainly(start: number, spans: Spans, off: readonly number[]): number[] {
  const { n, unit } = spans[0] ?? { n: 0, unit: 'calendar-day' };
  const working = Array.from({ length: 90 }, (_, number) => number).filter(
    (number) => !isWeekend(number) && !off.includes(number),
  );
  const after = working.filter((number) => number > start);
  const nominal = unit === 'working-day' ? (after[n - 1] ?? Number.NaN) : start + n;
  const rolled = working.find((number) => number >= nominal) ?? Number.NaN;
  return [nominal, n === 1 ? rolled : Math.max(rolled, after[1] ?? Number.NaN)];
}

const endOf = (number: number): Instant => endOfDay(dayAt(number), ZONE);

describe('a period over days that may or may not be holidays', () => {
  it('its ends are those of a plain count, without the disputed days and with them', () => {
    fc.assert(
      fc.property(startDay, spans, someDays, someDays, (start, length, off, disputed) => {
        const [nominal = 0, earlier = 0] = countPlainly(start, length, off);
        const [, later = 0] = countPlainly(start, length, [...off, ...disputed]);
        const computed = answer(start, length, off, disputed);
        expect(computed.nominalEndsAt).toBe(endOf(nominal));
        expect(computed.appliedEndsAt).toBe(endOf(later));
        if (earlier !== later) {
          expect(computed.disputed).toMatchObject({ earlierEndsAt: endOf(earlier), laterEndsAt: endOf(later) });
        }
      }),
    );
  });

  it('both ends are shown exactly where they differ; the nominal one is never after the earlier, and policy’s is applied', () => {
    fc.assert(
      fc.property(startDay, spans, someDays, someDays, (start, length, off, more) => {
        const { disputed, nominalEndsAt, appliedEndsAt, steps } = answer(start, length, off, more);
        const told = steps.filter((step) => step.startsWith('This day is disputed'));
        const days = disputed?.days ?? [];
        expect(told).toHaveLength(days.length);
        if (!disputed) return;
        const { earlierEndsAt, laterEndsAt } = disputed;
        expect(earlierEndsAt).toBeLessThan(laterEndsAt);
        expect(nominalEndsAt).toBeLessThanOrEqual(earlierEndsAt);
        expect(appliedEndsAt).toBe({ earlier: earlierEndsAt, later: laterEndsAt }[HOLD_POLICY.disputedEndApplied]);
        expect(days.length).toBeGreaterThan(0);
        expect(days.toSorted()).toEqual(days);
      }),
    );
  });

  it('the days named are enough: without the others it ends the same', () => {
    fc.assert(
      fc.property(startDay, spans, someDays, someDays, (start, length, off, more) => {
        const all = answer(start, length, off, more);
        const named = more.filter((number) => all.disputed?.days.includes(PlainDate.toString(dayAt(number))));
        const { nominalEndsAt, appliedEndsAt, disputed } = answer(start, length, off, named);
        expect({ nominalEndsAt, appliedEndsAt, disputed }).toEqual({
          nominalEndsAt: all.nominalEndsAt,
          appliedEndsAt: all.appliedEndsAt,
          disputed: all.disputed,
        });
      }),
    );
  });

  it('one more holiday never makes an end earlier, be it certain or disputed', () => {
    fc.assert(
      fc.property(startDay, spans, someDays, someDays, fc.nat(40), (start, length, off, disputed, day) => {
        const before = answer(start, length, off, disputed);
        for (const after of [
          answer(start, length, [...off, day], disputed),
          answer(start, length, off, [...disputed, day]),
        ]) {
          expect(after.appliedEndsAt).toBeGreaterThanOrEqual(before.appliedEndsAt);
          expect(after.nominalEndsAt).toBeGreaterThanOrEqual(before.nominalEndsAt);
        }
      }),
    );
  });

  it('a doubt that is settled leaves one of the two ends that were shown', () => {
    fc.assert(
      fc.property(startDay, spans, someDays, fc.nat(40), (start, length, off, day) => {
        const open = answer(start, length, off, [day]);
        const settled = [answer(start, length, off, []), answer(start, length, [...off, day], [])];
        const { earlierEndsAt = open.appliedEndsAt, laterEndsAt = open.appliedEndsAt } = open.disputed ?? {};
        expect(settled.map(({ appliedEndsAt }) => appliedEndsAt)).toEqual([earlierEndsAt, laterEndsAt]);
      }),
    );
  });
});

it('the later end is applied, by policy: what is deleted a day early is gone', () => {
  expect(HOLD_POLICY.disputedEndApplied).toBe('later');
});

it.each(stored.disputed.flatMap(({ state, days }) => days.split(' ').map((day) => [state, day] as const)))(
  '%s %s: a hold that ends on it, where it is no weekend or holiday anyway, shows both ends',
  (state, day) => {
    const text = day.length === 5 ? `2028-${day}` : day;
    const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number);
    const date = PlainDate.create(year, month, dayOfMonth);
    if (date.year === 2026 && date.month < 4) return; // received before the years of the calendar
    const startsAt = instant(PlainDate.toZonedDateTime(PlainDate.addDays(date, -60), ZONE).epochMilliseconds);
    const { disputed, nominalEndsAt } = computePeriod('EU-EPOC-PR', 'initial', { startsAt, zone: ZONE, state });
    expect(nominalEndsAt).toBe(endOfDay(date, ZONE));
    const isOpen = typeof openMemberState(state).kindOf(date) === 'object';
    expect(disputed?.days.includes(text) ?? false).toBe(isOpen);
    if (isOpen) expect(disputed?.earlierEndsAt).toBe(nominalEndsAt);
  },
);

it('a decision that cuts the hold short sets its end: nothing about it is disputed any more', () => {
  const startsAt = fromRfc3339('2026-10-27T10:00:00+02:00');
  const computed = computePeriod('EU-EPOC-PR', 'initial', { startsAt, zone: 'Europe/Sofia', state: 'BG' });
  const endsAt = fromRfc3339('2026-12-01T00:00:00+02:00');
  const cut = shortenComputation(computed, endsAt);
  expect(computed.disputed).toBeDefined();
  expect(cut).toMatchObject({ nominalEndsAt: endsAt, appliedEndsAt: endsAt });
  expect(cut).not.toHaveProperty('disputed');
});
