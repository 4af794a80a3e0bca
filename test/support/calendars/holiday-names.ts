import Holidays from 'date-holidays';
import { CORRECTIONS } from './corrections.ts';
import { type DayOff, listDaysOff, monthAndDay, YEARS } from './days-off.ts';
import { EU_STATES, generateCalendars, generateOverseasCalendars, OVERSEAS_STATES } from './generate-calendars.ts';

/** Of one State: in which language it names its holidays, and each name by `MM-DD` of every year, or by its place among those that move. */
interface Named {
  readonly language: string;
  readonly names: Readonly<Record<string, string>>;
}

/** What the library calls each rule, in the first language of the State, and corrections as they say themselves. */
function nameRules(state: string, language: string): ReadonlyMap<string, string> {
  const calendar = new Holidays(state, { types: ['public'] });
  calendar.setLanguages(language);
  const own = [YEARS[0] ?? 0, ...YEARS]
    .flatMap((year) => calendar.getHolidays(year))
    .toSorted((one, other) => Number(other.substitute ?? false) - Number(one.substitute ?? false)) // a day made up has a longer name
    .map(({ rule, name }) => [rule, name] as const);
  const corrected = CORRECTIONS.flatMap((one) =>
    one.state === state && one.name !== undefined ? [[one.rule, one.name] as const] : [],
  );
  return new Map([...own, ...corrected]);
}

/** Where the library has another code than BCP 47. */
const TAGS: Readonly<Record<string, string>> = { cz: 'cs', 'de-at': 'de' };

function nameHolidays(state: string, moving: readonly { readonly states: string; readonly dates: string }[]): Named {
  const [spoken = 'en'] = new Holidays(state).getLanguages();
  const rules = nameRules(state, spoken);
  const names: Record<string, string> = {};
  const places = moving.flatMap(({ states, dates }, place) =>
    states.split(' ').includes(state) ? [{ place: `${place}`, dates: dates.split(' ') }] : [],
  );
  for (const [rule, days] of Map.groupBy(listDaysOff(state), (off: DayOff) => off.rule)) {
    const name = rules.get(rule);
    if (name === undefined) throw new Error(`${state} ${rule} has no name`);
    const fixed = new Set(days.map(({ day }) => monthAndDay(day)).filter((date) => isEveryYear(days, date)));
    const others = days.filter(({ day }) => !fixed.has(monthAndDay(day)));
    const isOf = ({ dates }: (typeof places)[number]): boolean =>
      others.length > 0 &&
      others.every(({ day }) => dates[Number(day.slice(0, 4)) - (YEARS[0] ?? 0)] === monthAndDay(day));
    for (const key of [...fixed, ...places.filter(isOf).map(({ place }) => place)]) names[key] ??= name;
  }
  return { language: TAGS[spoken] ?? spoken, names };
}

const isEveryYear = (days: readonly DayOff[], date: string): boolean => {
  const all = new Set(days.map(({ day }) => day));
  return YEARS.every((year) => all.has(`${year}-${date}`));
};

/** What each State whose calendar is here calls its holidays. No period is counted by it. */
export function generateHolidayNames(): Readonly<Record<string, Named>> {
  const groups = [
    [EU_STATES, generateCalendars().moving],
    [OVERSEAS_STATES, generateOverseasCalendars().moving],
  ] as const;
  return Object.fromEntries(
    groups.flatMap(([states, moving]) => states.map((state) => [state, nameHolidays(state, moving)] as const)),
  );
}
