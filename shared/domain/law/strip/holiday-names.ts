import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import eu from '../calendars/eu-public-holidays.json' with { type: 'json' };
import overseas from '../calendars/overseas-public-holidays.json' with { type: 'json' };
import type { PublicHolidays } from '../calendars/public-holidays.ts';
import data from './holiday-names.json' with { type: 'json' };

/** What a State calls a holiday, and in which language (BCP 47). */
export interface HolidayName {
  readonly text: string;
  readonly language: string;
}

interface Named {
  readonly language: string;
  readonly names: Readonly<Record<string, string>>;
}

const NAMED: Readonly<Record<string, Named>> = data;
const CALENDARS: readonly PublicHolidays[] = [eu, overseas];

/** A day that the calendar of the State has as a holiday, and not only as a weekend; `undefined` for any other. */
export function nameHoliday(state: string, date: PlainDate.Record): HolidayName | undefined {
  const named = NAMED[state];
  const day = PlainDate.toString(date).slice('2026-'.length);
  const isOn = ({ states, dates }: PublicHolidays['moving'][number], from: number): boolean =>
    states.split(' ').includes(state) && dates.split(' ')[date.year - from] === day;
  const text = CALENDARS.filter(({ everyYear }) => Object.hasOwn(everyYear, state))
    .flatMap(({ moving, from }) => [day, moving.findIndex((one) => isOn(one, from))])
    .map((place) => named?.names[place])
    .find((one) => one !== undefined);
  return named && text !== undefined ? { text, language: named.language } : undefined;
}
