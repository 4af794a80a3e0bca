import { type Instant, instant, toRfc3339 } from './instant.ts';

/** A month of the calendar in UTC: `2026-11`. */
export type Month = string & { readonly __brand: 'Month' };

export const MONTH_PATTERN: RegExp = /^\d{4}-(0[1-9]|1[0-2])$/;
const MONTH_CHARACTERS = 7;
const YEAR_CHARACTERS = 4;

export const monthOf = (at: Instant): Month => toRfc3339(at).slice(0, MONTH_CHARACTERS) as Month;

/** @throws RangeError for what is no month: borders look at `MONTH_PATTERN` first. */
export function month(text: string): Month {
  if (!MONTH_PATTERN.test(text)) throw new RangeError(`${text} is no month`);
  return text as Month;
}

/** The first instant after a month. */
export function endOf(of: Month): Instant {
  const [year, number] = [of.slice(0, YEAR_CHARACTERS), of.slice(YEAR_CHARACTERS + 1)].map(Number) as [number, number];
  return instant(Date.UTC(year, number)); // months count from 0 there: this is the next one, and after a December a January
}

/** The months from one instant to a later one, the latest first; none where it is earlier. */
export function monthsBack(from: Instant, to: Instant): readonly Month[] {
  const months: Month[] = [];
  for (let at = from; at <= to; at = endOf(monthOf(at))) months.unshift(monthOf(at));
  return months;
}

/** What the data key of a month of consultations is kept and wrapped under. */
export type MonthKeyId = `consultations_${Month}`;

export const monthKeyIdOf = (of: Month): MonthKeyId => `consultations_${of}`;
