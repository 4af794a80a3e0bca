import type { Temporal } from 'temporal-polyfill';
import { HoldfastError } from '../../errors.ts';
import data from './eu-public-holidays.json' with { type: 'json' };

/** Dates as `MM-DD`, separated by spaces, by year, by State (ISO 3166-1 alpha-2). */
const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = data.states;

/** The library the holidays were taken from and its version; the file itself lists what was corrected. */
export const CALENDAR_SOURCE = data.source;

const SATURDAY = 6;

/**
 * Whether `date` is a public holiday of the whole State; regional ones are not known here.
 *
 * @throws HoldfastError `calendar-not-covered` for a State or a year the data do not hold, weekend or not.
 * @see Regulation (EEC, Euratom) No 1182/71, Article 2(1).
 */
export function isHoliday(state: string, date: Temporal.PlainDate): boolean {
  const days = Object.hasOwn(STATES, state) ? STATES[state]?.[date.year] : undefined;
  if (days === undefined) {
    throw new HoldfastError(
      'calendar-not-covered',
      `no public holidays are known for ${state} in ${date.year}: the calendar covers Member States from ${data.from} to ${data.to}`,
    );
  }
  return days.includes(date.toString().slice('2026-'.length));
}

/**
 * Neither a public holiday of the State, nor a Saturday, nor a Sunday.
 *
 * @throws HoldfastError `calendar-not-covered`, as `isHoliday`.
 * @see Regulation (EEC, Euratom) No 1182/71, Article 2(2).
 */
export const isWorkingDay = (state: string, date: Temporal.PlainDate): boolean =>
  !isHoliday(state, date) && date.dayOfWeek < SATURDAY;
