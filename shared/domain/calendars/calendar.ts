import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { HoldfastError } from '../../errors.ts';
import data from './eu-public-holidays.json' with { type: 'json' };

/** By State (ISO 3166-1 alpha-2): the dates that are holidays in every year, as `MM-DD`, separated by spaces. */
const EVERY_YEAR: Readonly<Record<string, string>> = data.everyYear;

/** The library the holidays were taken from and its version; the file itself lists what was corrected. */
export const CALENDAR_SOURCE = data.source;

const SATURDAY = 6;

/**
 * Whether `date` is a public holiday of the whole State; regional ones are not known here.
 *
 * @throws HoldfastError `calendar-not-covered` for a State or a year the data do not hold, weekend or not.
 * @see Regulation (EEC, Euratom) No 1182/71, Article 2(1).
 */
export function isHoliday(state: string, date: PlainDate.Record): boolean {
  const everyYear = Object.hasOwn(EVERY_YEAR, state) ? EVERY_YEAR[state] : undefined;
  if (everyYear === undefined || date.year < data.from || date.year > data.to) {
    throw new HoldfastError(
      'calendar-not-covered',
      `no public holidays are known for ${state} in ${date.year}: the calendar covers Member States from ${data.from} to ${data.to}`,
    );
  }
  const monthAndDay = PlainDate.toString(date).slice('2026-'.length);
  if (everyYear.includes(monthAndDay)) return true;
  const year = date.year - data.from;
  return data.moving.some(({ states, dates }) => states.includes(state) && dates.split(' ')[year] === monthAndDay);
}

/**
 * Neither a public holiday of the State, nor a Saturday, nor a Sunday.
 *
 * @throws HoldfastError `calendar-not-covered`, as `isHoliday`.
 * @see Regulation (EEC, Euratom) No 1182/71, Article 2(2).
 */
export const isWorkingDay = (state: string, date: PlainDate.Record): boolean =>
  !isHoliday(state, date) && PlainDate.dayOfWeek(date) < SATURDAY;
