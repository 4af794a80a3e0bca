import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { toPlainDate, toPlainTime } from 'temporal-polyfill/fns/ZonedDateTime';
import { type Instant, instant } from '../../instant.ts';
import { openMemberState } from '../calendars/calendar.ts';
import { openOverseasState } from '../calendars/overseas.ts';
import type { Calendar } from '../calendars/public-holidays.ts';
import { computeNthWorkingDay, requireClock } from './days.ts';

/** Where somebody works. */
export interface Office {
  /** ISO 3166-1 alpha-2. */
  readonly state: string;
  /** IANA zone name. */
  readonly zone: string;
}

const SATURDAY = 6;

/**
 * When so many working days of an office are over. Time counts on working days alone: from Friday 15:00 one is over on Monday at 15:00, and
 * from any time of a Saturday with the end of Monday. No law asks for it: a day that is disputed counts as one of work, and of a State or
 * year whose holidays are not known every day but Saturday and Sunday does.
 *
 * @param count a whole number from 1.
 */
export function computeAfterWorkingDays(at: Instant, count: number, { state, zone }: Office): Instant {
  const clock = requireClock(at, zone);
  const today = toPlainDate(clock);
  const isWorking = (day: PlainDate.Record): boolean => isWorkingDay(state, day);
  const tomorrow = PlainDate.addDays(today, 1);
  if (!isWorking(today)) {
    const last = computeNthWorkingDay(count, tomorrow, isWorking);
    return instant(PlainDate.toZonedDateTime(PlainDate.addDays(last, 1), zone).epochMilliseconds);
  }
  const day = computeNthWorkingDay(count, tomorrow, isWorking);
  const plainTime = toPlainTime(clock);
  return instant(PlainDate.toZonedDateTime(day, { timeZone: zone, plainTime }).epochMilliseconds);
}

function isWorkingDay(state: string, day: PlainDate.Record): boolean {
  const kind = readKind(openMemberState(state), day) ?? readKind(openOverseasState(state), day);
  return kind === undefined ? PlainDate.dayOfWeek(day) < SATURDAY : kind !== 'off';
}

function readKind(calendar: Calendar, day: PlainDate.Record) {
  try {
    return calendar.kindOf(day);
  } catch {
    return undefined; // all it throws is that the holidays of this State, or of this year, are not known
  }
}
