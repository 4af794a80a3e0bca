import { Temporal } from 'temporal-polyfill';
import { HoldfastError } from '../../errors.ts';
import { type Instant, instant } from '../instant.ts';
import type { DayUnit } from '../instruments/period.ts';

/**
 * The clock on the wall in `zone` at that instant.
 *
 * @throws HoldfastError `zone-unknown` unless `zone` is the name of an IANA zone, spelled as IANA does: a bare offset such as
 * `+01:00` knows no summer time.
 */
export function wallClock(at: Instant, zone: string): Temporal.ZonedDateTime {
  const clock = read(at, zone);
  if (!/^[A-Z]/.test(zone) || clock?.timeZoneId !== zone) {
    throw new HoldfastError('zone-unknown', 'not the name of an IANA time zone, such as Europe/Berlin');
  }
  return clock;
}

function read(at: Instant, zone: string): Temporal.ZonedDateTime | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // Temporal's word for a zone it does not know
    throw error;
  }
}

/** The first instant after that day in the zone: midnight, or what the clocks there show instead. */
export const endOf = (day: Temporal.PlainDate, zone: string): Instant =>
  instant(day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);

const SPAN = { 'calendar-day': 'days', week: 'weeks', month: 'months', year: 'years' } as const;

/**
 * The last day of a period counted in calendar days, weeks, months or years. A month or year that lacks the date ends with
 * its last day: a year from 29 February ends on 28 February.
 *
 * @param firstDayCounts whether the day of the event is the first day of the period.
 */
export function lastCalendarDay(
  event: Temporal.PlainDate,
  { n, unit }: { readonly n: number; readonly unit: Exclude<DayUnit, 'working-day'> },
  firstDayCounts: boolean,
): Temporal.PlainDate {
  const sameDate = event.add({ [SPAN[unit]]: n });
  if (!firstDayCounts) return sameDate;
  const dateIsMissing = (unit === 'month' || unit === 'year') && sameDate.day !== event.day;
  return dateIsMissing ? sameDate : sameDate.subtract({ days: 1 });
}
