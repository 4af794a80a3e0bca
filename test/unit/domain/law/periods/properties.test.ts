import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { HOUR_MS, type Instant, instant } from '../../../../../shared/domain/instant.ts';
import stored from '../../../../../shared/domain/law/calendars/eu-public-holidays.json' with { type: 'json' };
import type { InstrumentId } from '../../../../../shared/domain/law/instrument-ids.ts';
import type { Computation } from '../../../../../shared/domain/law/terms/computation.ts';
import type { PeriodName } from '../../../../../shared/domain/law/terms/period.ts';
import { computePeriod } from '../../../../support/rules.ts';

const DAYS: readonly PeriodName[] = ['initial', 'extension', 'clarification', 'enforcement-decision'];
const PLACES = [
  ['Europe/Dublin', 'IE'],
  ['Europe/Berlin', 'DE'],
  ['Europe/Helsinki', 'FI'],
  ['Asia/Nicosia', 'CY'],
  ['Atlantic/Azores', 'PT'],
  ['Europe/Bucharest', 'RO'],
] as const;

interface Case {
  readonly id: InstrumentId;
  readonly period: PeriodName;
  readonly zone: string;
  readonly state: string | null;
}

const place = fc.constantFrom(...PLACES);
const inEurope = (periods: readonly PeriodName[]): fc.Arbitrary<Case> =>
  fc
    .tuple(fc.constantFrom(...periods), place)
    .map(([period, [zone, state]]) => ({ id: 'EU-EPOC-PR', period, zone, state }));
const inAmerica: fc.Arbitrary<Case> = fc
  .tuple(
    fc.constantFrom<PeriodName>('initial', 'extension'),
    fc.constantFrom('America/New_York', 'Pacific/Honolulu', 'America/Havana', 'Pacific/Kiritimati'),
  )
  .map(([period, zone]) => ({ id: 'US-2703f', period, zone, state: null }));

const cases = fc.oneof(inEurope([...DAYS, 'ex-post-validation']), inAmerica);
const daysOnly = fc.oneof(inEurope(DAYS), inAmerica);
/** Leaves room for the longest period and its roll inside the years of the calendar. */
const start = fc.integer({ min: Date.UTC(2026, 0, 2), max: Date.UTC(2040, 8, 1) }).map(instant);

const at = ({ id, period, zone, state }: Case, startsAt: Instant): Computation =>
  computePeriod(id, period, { startsAt, zone, state });

it('a later start never ends earlier', () => {
  fc.assert(
    fc.property(cases, start, fc.nat(100 * HOUR_MS), (one, first, gap) => {
      const [earlier, later] = [at(one, first), at(one, instant(first + gap))];
      expect(later.nominalEndsAt).toBeGreaterThanOrEqual(earlier.nominalEndsAt);
      expect(later.appliedEndsAt).toBeGreaterThanOrEqual(earlier.appliedEndsAt);
    }),
  );
});

it('the applied end is never before the nominal one, and neither before the start', () => {
  fc.assert(
    fc.property(cases, start, (one, startsAt) => {
      const { nominalEndsAt, appliedEndsAt } = at(one, startsAt);
      expect(nominalEndsAt).toBeGreaterThan(startsAt);
      expect(appliedEndsAt).toBeGreaterThanOrEqual(nominalEndsAt);
    }),
  );
});

it('an explanation computes to its own answer again', () => {
  fc.assert(
    fc.property(cases, start, (one, startsAt) => {
      const computed = at(one, startsAt);
      const { zone, calendar } = computed;
      const again = computePeriod(one.id, one.period, {
        startsAt: computed.startsAt,
        zone,
        state: calendar?.state ?? null,
      });
      expect(again).toEqual(computed);
    }),
  );
});

it('periods in days end where a day of the zone begins', () => {
  fc.assert(
    fc.property(daysOnly, start, (one, startsAt) => {
      const { nominalEndsAt, appliedEndsAt } = at(one, startsAt);
      for (const end of [nominalEndsAt, appliedEndsAt]) {
        const clock = Temporal.Instant.fromEpochMilliseconds(end).toZonedDateTimeISO(one.zone);
        expect(clock.startOfDay().epochMilliseconds).toBe(end);
      }
    }),
  );
});

it('a period in days ends the same whatever the hour of the event', () => {
  fc.assert(
    fc.property(daysOnly, start, (one, startsAt) => {
      const morning = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(one.zone).startOfDay();
      const { nominalEndsAt, appliedEndsAt } = at(one, startsAt);
      expect(at(one, instant(morning.epochMilliseconds))).toMatchObject({ nominalEndsAt, appliedEndsAt });
    }),
  );
});

it('48 hours are 48 elapsed hours and at most one more, on the full hour', () => {
  fc.assert(
    fc.property(inEurope(['ex-post-validation']), start, (one, startsAt) => {
      const { nominalEndsAt, appliedEndsAt, exactEndsAt = instant(0) } = at(one, startsAt);
      expect(exactEndsAt - startsAt).toBe(48 * HOUR_MS);
      expect(appliedEndsAt).toBe(nominalEndsAt);
      expect(appliedEndsAt - exactEndsAt).toBeGreaterThan(0);
      expect(appliedEndsAt - exactEndsAt).toBeLessThanOrEqual(HOUR_MS);
      expect(appliedEndsAt % HOUR_MS).toBe(0);
    }),
  );
});

it('European days always name the calendar, American ones never', () => {
  fc.assert(
    fc.property(daysOnly, start, (one, startsAt) => {
      const { calendar } = at(one, startsAt);
      expect(calendar).toEqual(one.state === null ? null : { state: one.state, source: stored.source });
    }),
  );
});
