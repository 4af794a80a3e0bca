import { dayOfWeek, type Record as PlainDate } from 'temporal-polyfill/fns/PlainDate';
import { offset, toPlainDate, type Record as ZonedDateTime } from 'temporal-polyfill/fns/ZonedDateTime';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Friday 6 November 2026`. Written here, so that an explanation reads the same on every machine. */
export const spellDay = (day: PlainDate): string =>
  `${WEEKDAYS[dayOfWeek(day) - 1]} ${day.day} ${MONTHS[day.month - 1]} ${day.year}`;

/** `60 calendar days`, `1 working day`. */
export const spellQuantity = (n: number, unit: string): string => `${n} ${unit.replace('-', ' ')}${n === 1 ? '' : 's'}`;

/** `11:00+02:00 on Saturday 24 October 2026`. */
export const spellHour = (clock: ZonedDateTime): string =>
  `${padTwoDigits(clock.hour)}:${padTwoDigits(clock.minute)}${offset(clock)} on ${spellDay(toPlainDate(clock))}`;

const padTwoDigits = (n: number): string => String(n).padStart(2, '0');
