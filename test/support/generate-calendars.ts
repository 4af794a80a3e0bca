import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Holidays from 'date-holidays';

const FROM = 2026;
const TO = 2040;
const YEARS = Array.from({ length: TO - FROM + 1 }, (_, i) => FROM + i);
const DAY_MS = 86_400_000;

/** ISO 3166-1 alpha-2 codes of the Member States. */
const EU_STATES = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** States outside the Union whose law counts in working days. */
const OVERSEAS_STATES = ['NZ'];

interface Correction {
  readonly state: string;
  readonly change: 'add' | 'remove';
  /** In the library's own grammar. */
  readonly rule: string;
  readonly why: string;
}

/** Where the library is known to be wrong. Each goes away once the library has it. */
const CORRECTIONS: readonly Correction[] = [
  {
    state: 'BG',
    change: 'add',
    rule: '12-26',
    why: 'Labour Code, Article 154(1): Christmas is 25 and 26 December; the library has only the 25th',
  },
  {
    state: 'CY',
    change: 'remove',
    rule: 'orthodox -47',
    why: 'the library puts Green Monday on a Tuesday',
  },
  { state: 'CY', change: 'add', rule: 'orthodox -48', why: 'Green Monday, 48 days before Orthodox Easter' },
  {
    state: 'CY',
    change: 'add',
    rule: 'orthodox 50',
    why: 'Kataklysmos, the Monday after Pentecost; the library lacks it',
  },
];

/** One holiday whose date moves, or that some years only have, and every State that keeps it. */
interface Moving {
  /** In the library's own grammar. */
  readonly rule: string;
  readonly states: string;
  /** `MM-DD` of each year in turn, `-` for one without. */
  readonly dates: string;
}

/** A whole day off, `YYYY-MM-DD`, and the rule that makes it one. */
interface DayOff {
  readonly day: string;
  readonly rule: string;
}

/** Of every Member State. */
export const generateCalendars = () => calendarsOf(EU_STATES, CORRECTIONS);

/** Of States outside the Union: for the periods of their own laws. */
export const generateOverseasCalendars = () => calendarsOf(OVERSEAS_STATES, []);

/**
 * Public holidays of these States, nationwide, whole days. Lists are text, separated by spaces: by State the `MM-DD` of
 * every year, and once for all States that share it, the dates of each holiday that moves.
 */
function calendarsOf(states: readonly string[], corrections: readonly Correction[]) {
  const library = createRequire(import.meta.url)('date-holidays/package.json');
  const everyYear: Record<string, string> = {};
  const moving = new Map<string, Moving>();
  for (const state of states) {
    const fixed = new Set<string>();
    for (const [rule, ofRule] of Map.groupBy(daysOff(state), (off) => off.rule)) {
      const days = ofRule.map(({ day }) => day);
      const always = [...new Set(days.map(monthAndDay))].filter((date) =>
        YEARS.every((year) => days.includes(`${year}-${date}`)),
      );
      for (const date of always) fixed.add(date);
      const others = days.filter((day) => !always.includes(monthAndDay(day)));
      if (others.length === 0) continue;
      const dates = oneEachYear(rule, others);
      const known = moving.get(rule + dates);
      moving.set(rule + dates, { rule, states: known ? `${known.states} ${state}` : state, dates });
    }
    everyYear[state] = [...fixed].sort().join(' ');
  }
  return {
    source: `date-holidays ${library.version} with ${corrections.length} corrections`,
    corrections,
    from: FROM,
    to: TO,
    everyYear,
    moving: [...moving.values()],
  };
}

const monthAndDay = (day: string): string => day.slice('2026-'.length);

function oneEachYear(rule: string, days: readonly string[]): string {
  const dates = YEARS.map((year) => {
    const [day, ...more] = days.filter((one) => one.startsWith(String(year)));
    if (more.length > 0) throw new Error(`${rule} gives several days in ${year}: the form of the calendars holds one`);
    return day === undefined ? '-' : monthAndDay(day);
  });
  return dates.join(' ');
}

/** Every day off of a State as the library has it, corrected: `YYYY-MM-DD`, in order. */
export const holidaysOf = (state: string): readonly string[] =>
  [...new Set(daysOff(state).map(({ day }) => day))].sort();

/** Substitute days included; a holiday that begins or ends within a day leaves that day a working day. */
function daysOff(state: string): readonly DayOff[] {
  const corrections = CORRECTIONS.filter((correction) => correction.state === state);
  const removed = corrections.filter(({ change }) => change === 'remove').map(({ rule }) => rule);
  const calendar = new Holidays(state, { types: ['public'] });
  for (const { rule, why } of corrections.filter(({ change }) => change === 'add')) {
    if (!calendar.setHoliday(rule, { name: why, type: 'public' })) throw new Error(`not understood: ${state} ${rule}`);
  }
  return [FROM - 1, ...YEARS] // a holiday of several days may begin in the year before
    .flatMap((year) => calendar.getHolidays(year))
    .filter(({ date, rule }) => !removed.includes(rule) && date.slice(10).startsWith(' 00:00:00'))
    .flatMap(({ date, start, end, rule }) => {
      const length = Math.round((end.getTime() - start.getTime()) / DAY_MS); // rounded: a day of changing clocks has 23 or 25 hours
      const first = Date.parse(date.slice(0, 10));
      return Array.from({ length }, (_, i) => ({ day: new Date(first + i * DAY_MS).toISOString().slice(0, 10), rule }));
    })
    .filter(({ day }) => YEARS.includes(Number(day.slice(0, 4))));
}

function write(name: string, calendars: unknown): void {
  const file = new URL(`../../shared/domain/law/calendars/${name}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(calendars, null, 1)}\n`);
}

if (import.meta.main) {
  write('eu-public-holidays', generateCalendars());
  write('overseas-public-holidays', generateOverseasCalendars());
}
