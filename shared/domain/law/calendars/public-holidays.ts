import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { HoldfastError } from '../../../errors.ts';

/** Public holidays of some States over some years, as the generator writes them. */
export interface PublicHolidays {
  readonly from: number;
  readonly to: number;
  /** By State (ISO 3166-1 alpha-2): the dates that are holidays in every year, as `MM-DD`, separated by spaces. */
  readonly everyYear: Readonly<Record<string, string>>;
  /** Holidays that move, each with the States that keep it and its `MM-DD` of every year in turn. */
  readonly moving: readonly { readonly states: string; readonly dates: string }[];
}

const SATURDAY = 6;

/** @param rule what asks for the holidays. @throws HoldfastError `calendar-not-covered` for a State or a year the data do not hold, weekend or not. */
export function isHolidayIn(data: PublicHolidays, state: string, date: PlainDate.Record, rule: string): boolean {
  const everyYear = Object.hasOwn(data.everyYear, state) ? data.everyYear[state] : undefined;
  if (everyYear === undefined || date.year < data.from || date.year > data.to) {
    throw new HoldfastError(
      'calendar-not-covered',
      `no holidays known for ${state} in ${date.year}, only for ${Object.keys(data.everyYear)}, ${data.from} to ${data.to}`,
      { rule },
    );
  }
  const monthAndDay = PlainDate.toString(date).slice('2026-'.length);
  if (everyYear.includes(monthAndDay)) return true;
  const year = date.year - data.from;
  return data.moving.some(({ states, dates }) => states.includes(state) && dates.split(' ')[year] === monthAndDay);
}

export const isWeekend = (date: PlainDate.Record): boolean => PlainDate.dayOfWeek(date) >= SATURDAY;
