import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { toPlainDate } from 'temporal-polyfill/fns/ZonedDateTime';
import { HoldfastError } from '../../../errors.ts';
import type { Instant } from '../../instant.ts';
import { openMemberState } from '../calendars/calendar.ts';
import { openOverseasState } from '../calendars/overseas.ts';
import type { Calendar, DayKind } from '../calendars/public-holidays.ts';
import type { Computation } from '../terms/computation.ts';
import { type HolidayName, nameHoliday } from './holiday-names.ts';

/**
 * What a day is to a period: `holiday` also on a weekend, `disputed` likely a holiday and not certainly, `weekday` from Monday to Friday
 * where nobody looked at holidays.
 */
export const STRIP_DAY_KINDS = ['working', 'weekend', 'holiday', 'disputed', 'weekday'] as const;
export type StripDayKind = (typeof STRIP_DAY_KINDS)[number];

/** What falls on a day: the event the period counts from, or the last day of the period by one of its ends. */
export const STRIP_DAY_MARKS = ['event', 'nominal-end', 'earlier-end', 'applied-end'] as const;
export type StripDayMark = (typeof STRIP_DAY_MARKS)[number];

export interface StripDay {
  /** `YYYY-MM-DD`, in the zone of whoever owes the act. */
  readonly date: string;
  readonly kind: StripDayKind;
  /** Of a holiday. */
  readonly name?: HolidayName | undefined;
  readonly falls: readonly StripDayMark[];
}

/** Days before the nominal end: three weeks with it. */
const DAYS_BEFORE = 20;
/** No end is rolled over more days: the longest stretch of weekends and holidays in the calendars is ten. */
export const MOST_STRIP_DAYS = 60;

const SATURDAY = 6;

/**
 * The days from the event, or from three weeks before the nominal end, to the last day of the period, so that somebody can see what the
 * end was moved over.
 */
export function listStripDays(computed: Computation): readonly StripDay[] {
  const { startsAt, nominalEndsAt, appliedEndsAt, disputed, zone } = computed;
  const dayOf = (at: Instant): PlainDate.Record => toPlainDate(toZonedDateTimeISO(fromEpochMilliseconds(at), zone));
  const lastDayOf = (endsAt: Instant): PlainDate.Record =>
    toPlainDate(toZonedDateTimeISO(fromEpochMilliseconds(endsAt - 1), zone)); // an end is the first instant behind the period
  const marked: readonly (readonly [StripDayMark, PlainDate.Record])[] = [
    ['event', dayOf(startsAt)],
    ['nominal-end', lastDayOf(nominalEndsAt)],
    ...(disputed ? ([['earlier-end', lastDayOf(disputed.earlierEndsAt)]] as const) : []),
    ['applied-end', lastDayOf(appliedEndsAt)],
  ];
  const calendar = openCalendarOf(computed);
  return listFromTo(firstOf(dayOf(startsAt), lastDayOf(nominalEndsAt)), lastDayOf(appliedEndsAt)).map((date) => ({
    ...describeDay(date, calendar),
    falls: marked.filter(([, day]) => PlainDate.equals(day, date)).map(([mark]) => mark),
  }));
}

/** The calendar the ends were counted on; `undefined` where the rule looks at none. */
function openCalendarOf({ rule, calendar }: Computation): Calendar | undefined {
  if (!calendar) return undefined;
  return rule === 'WORKING-DAYS' ? openOverseasState(calendar.state) : openMemberState(calendar.state);
}

function firstOf(event: PlainDate.Record, nominal: PlainDate.Record): PlainDate.Record {
  const before = PlainDate.addDays(nominal, -DAYS_BEFORE);
  return PlainDate.compare(event, before) > 0 ? event : before;
}

const listFromTo = (first: PlainDate.Record, last: PlainDate.Record): readonly PlainDate.Record[] =>
  Array.from({ length: MOST_STRIP_DAYS }, (_, index) => PlainDate.addDays(first, index)).filter(
    (date) => PlainDate.compare(date, last) <= 0,
  );

function describeDay(date: PlainDate.Record, calendar: Calendar | undefined): Omit<StripDay, 'falls'> {
  const weekday = PlainDate.dayOfWeek(date) >= SATURDAY ? 'weekend' : 'weekday';
  const day = PlainDate.toString(date);
  const kind = calendar && readKind(calendar, date);
  if (!calendar || kind === undefined) return { date: day, kind: weekday };
  if (kind !== 'off') return { date: day, kind: kind === 'working' ? kind : 'disputed' };
  const name = nameHoliday(calendar.state, date);
  return name ? { date: day, kind: 'holiday', name } : { date: day, kind: 'weekend' };
}

/** What a day is; `undefined` in a year without a calendar. The day of the event may lie there: no period is counted by it. */
export function readKind({ kindOf }: Pick<Calendar, 'kindOf'>, date: PlainDate.Record): DayKind | undefined {
  try {
    return kindOf(date);
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'calendar-not-covered') return undefined;
    throw error;
  }
}
