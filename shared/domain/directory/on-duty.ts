import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { fromString } from 'temporal-polyfill/fns/PlainTime';
import { toPlainDate } from 'temporal-polyfill/fns/ZonedDateTime';
import { type Instant, instant } from '../instant.ts';
import { type DutyHours, type DutyPerson, WEEKDAYS } from './reach.ts';

/** Who is called now, or else who comes on duty next. */
export type Duty =
  | { readonly kind: 'on-duty'; readonly people: readonly DutyPerson[] }
  | { readonly kind: 'later'; readonly people: readonly DutyPerson[]; readonly at: Instant }
  | { readonly kind: 'nobody-named' };

interface Shift {
  readonly beginsAt: Instant;
  /** The first instant after it. */
  readonly endsAt: Instant;
}

const DAYS_AHEAD = 8; // hours that are over for this week begin again within it
const END_OF_DAY = '24:00';

/**
 * Who of a roster is on duty, in its order.
 *
 * @param zone an IANA name: the hours are those on the wall there, also on the days when clocks change.
 */
export function findOnDuty(people: readonly DutyPerson[], zone: string, at: Instant): Duty {
  const today = toPlainDate(toZonedDateTimeISO(fromEpochMilliseconds(at), zone));
  const rota = people.map((person) => ({ person, shifts: listShifts(person, zone, today) }));
  const now = rota.filter(({ shifts }) => shifts === 'always' || shifts.some((shift) => isWithin(shift, at)));
  if (now.length > 0) return { kind: 'on-duty', people: now.map(({ person }) => person) };
  const begins = rota.map(({ person, shifts }) => ({ person, at: findNextBegin(shifts, at) }));
  const next = Math.min(...begins.map((one) => one.at));
  if (!Number.isFinite(next)) return { kind: 'nobody-named' };
  return {
    kind: 'later',
    people: begins.filter((one) => one.at === next).map(({ person }) => person),
    at: instant(next),
  };
}

const isWithin = ({ beginsAt, endsAt }: Shift, at: Instant): boolean => beginsAt <= at && at < endsAt;

const findNextBegin = (shifts: 'always' | readonly Shift[], at: Instant): number =>
  shifts === 'always' ? at : Math.min(...shifts.map(({ beginsAt }) => beginsAt).filter((beginsAt) => beginsAt > at));

/** The shifts that began on the day before or begin in the week ahead. */
function listShifts({ hours }: DutyPerson, zone: string, today: PlainDate.Record): 'always' | readonly Shift[] {
  if (hours === undefined) return 'always';
  const days = Array.from({ length: DAYS_AHEAD + 1 }, (_, index) => PlainDate.addDays(today, index - 1));
  return days.flatMap((day) => {
    const weekday = WEEKDAYS[PlainDate.dayOfWeek(day) - 1];
    return hours.filter((one) => one.days.some((named) => named === weekday)).map((one) => shiftOn(day, one, zone));
  });
}

function shiftOn(day: PlainDate.Record, { from, to }: DutyHours, zone: string): Shift {
  const isPastMidnight = to !== END_OF_DAY && to <= from;
  const lastDay = isPastMidnight || to === END_OF_DAY ? PlainDate.addDays(day, 1) : day;
  return {
    beginsAt: instantOn(day, from, zone),
    endsAt: to === END_OF_DAY ? instantOn(lastDay, '00:00', zone) : instantOn(lastDay, to, zone),
  };
}

/** A time that the clocks leave out is the one they show instead; one that they show twice is the first. */
const instantOn = (day: PlainDate.Record, time: string, timeZone: string): Instant =>
  instant(PlainDate.toZonedDateTime(day, { timeZone, plainTime: fromString(time) }).epochMilliseconds);
