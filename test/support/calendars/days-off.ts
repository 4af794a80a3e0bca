import Holidays from 'date-holidays';
import { CORRECTIONS, type Correction } from './corrections.ts';

const DAY_MS = 86_400_000;
const FROM = 2026;
const TO = 2040;
export const YEARS: readonly number[] = Array.from({ length: TO - FROM + 1 }, (_, i) => FROM + i);

/** A whole day off, `YYYY-MM-DD`, and the rule that makes it one. */
export interface DayOff {
  readonly day: string;
  readonly rule: string;
}

export const monthAndDay = (day: string): string => day.slice('2026-'.length);

/** Every day off of a State as the library has it, corrected: `YYYY-MM-DD`, in order. None of them is disputed. */
export const holidaysOf = (state: string): readonly string[] =>
  [...new Set(listDaysOff(state).map(({ day }) => day))].sort();

/** Substitute days included that the library has; a holiday that begins or ends within a day leaves that day a working day. */
export function listDaysOff(state: string): readonly DayOff[] {
  const corrections = CORRECTIONS.filter((correction) => correction.state === state);
  const [added, removed] = (['add', 'remove'] as const).map((change) =>
    corrections.filter((correction) => correction.change === change),
  );
  const calendar = new Holidays(state, { types: ['public'] });
  const own = listWholeDays(calendar).filter(
    ({ day, rule }) => !removed?.some((one) => one.rule === rule && isIn(one, day)),
  );
  const more = (added ?? []).flatMap((one) =>
    listDaysOfRule(state, one.rule)
      .filter((day) => isIn(one, day))
      .map((day) => ({ day, rule: one.rule })),
  );
  return [...own, ...more];
}

/** The days of one rule, in the library's own grammar. */
export function listDaysOfRule(state: string, rule: string): string[] {
  const calendar = new Holidays(state, { types: ['public'] });
  const name = `by ${rule}`;
  if (!calendar.setHoliday(rule, { name, type: 'public' })) throw new Error(`not understood: ${state} ${rule}`);
  return listWholeDays(calendar)
    .filter((off) => off.rule === rule)
    .map(({ day }) => day);
}

const isIn = ({ years }: Correction, day: string): boolean => {
  const year = Number(day.slice(0, 4));
  return year >= (years?.from ?? FROM) && year <= (years?.to ?? TO);
};

function listWholeDays(calendar: Holidays): DayOff[] {
  return [FROM - 1, ...YEARS] // a holiday of several days may begin in the year before
    .flatMap((year) => calendar.getHolidays(year))
    .filter(({ date }) => date.slice(10).startsWith(' 00:00:00'))
    .flatMap(({ date, start, end, rule }) => {
      const length = Math.round((end.getTime() - start.getTime()) / DAY_MS); // rounded: a day of changing clocks has 23 or 25 hours
      const first = Date.parse(date.slice(0, 10));
      return Array.from({ length }, (_, i) => ({ day: new Date(first + i * DAY_MS).toISOString().slice(0, 10), rule }));
    })
    .filter(({ day }) => YEARS.includes(Number(day.slice(0, 4))));
}
