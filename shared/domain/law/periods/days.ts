import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import type * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { HoldfastError } from '../../../errors.ts';
import { type Instant, instant, ZONE_FORM } from '../../instant.ts';
import { POLICY_RULES } from '../../policy/rules.ts';
import type { DayUnit } from '../terms/period.ts';

/**
 * The clock on the wall in `zone` at that instant.
 *
 * @throws HoldfastError `zone-unknown` unless `zone` is the name of an IANA zone, spelled as IANA does: a bare offset such as
 * `+01:00` knows no summer time.
 */
export function requireClock(at: Instant, zone: string): ZonedDateTime.Record {
  const clock = readClock(at, zone);
  if (/^[+-]/.test(zone) || clock?.timeZoneId !== zone) {
    throw new HoldfastError('zone-unknown', ZONE_FORM, { rule: POLICY_RULES.zones });
  }
  return clock;
}

function readClock(at: Instant, zone: string): ZonedDateTime.Record | undefined {
  try {
    return toZonedDateTimeISO(fromEpochMilliseconds(at), zone);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // Temporal's word for a zone it does not know
    throw error;
  }
}

/** The first instant after that day in the zone: midnight, or what the clocks there show instead. */
export const endOfDay = (day: PlainDate.Record, zone: string): Instant =>
  instant(PlainDate.toZonedDateTime(PlainDate.addDays(day, 1), zone).epochMilliseconds);

type CalendarUnit = Exclude<DayUnit, 'working-day'>;

const ADD_UNITS = {
  'calendar-day': PlainDate.addDays,
  week: PlainDate.addWeeks,
  month: PlainDate.addMonths,
  year: PlainDate.addYears,
} as const satisfies Record<CalendarUnit, unknown>;

/**
 * The last day of a period counted in calendar days, weeks, months or years. A month or year that lacks the date ends with
 * its last day: a year from 29 February ends on 28 February.
 *
 * @param firstDayCounts whether the day of the event is the first day of the period.
 */
export function computeLastCalendarDay(
  event: PlainDate.Record,
  { n, unit }: { readonly n: number; readonly unit: CalendarUnit },
  firstDayCounts: boolean,
): PlainDate.Record {
  const sameDate = ADD_UNITS[unit](event, n);
  if (!firstDayCounts) return sameDate;
  const dateIsMissing = (unit === 'month' || unit === 'year') && sameDate.day !== event.day;
  return dateIsMissing ? sameDate : PlainDate.addDays(sameDate, -1);
}

/** The `n`-th working day from `day` on, that day included. */
export function computeNthWorkingDay(
  n: number,
  day: PlainDate.Record,
  isWorking: (date: PlainDate.Record) => boolean,
): PlainDate.Record {
  let at = day;
  for (let left = n; ; at = PlainDate.addDays(at, 1)) {
    if (isWorking(at)) left -= 1;
    if (left === 0) return at;
  }
}
