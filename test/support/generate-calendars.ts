import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Holidays from 'date-holidays';

const FROM = 2026;
const TO = 2040;
const YEARS = Array.from({ length: TO - FROM + 1 }, (_, i) => FROM + i);
const DAY_MS = 86_400_000;

/** ISO 3166-1 alpha-2 codes of the Member States. */
const EU_STATES = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

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

/** One holiday whose date moves, or one that some years only have: all its dates, and every State that keeps them. */
interface Moving {
  /** In the library's own grammar. */
  readonly rule: string;
  readonly states: string;
  readonly dates: string;
}

/**
 * Public holidays of every Member State, nationwide, whole days. Every list is text, separated by spaces: by State the `MM-DD`
 * that are holidays in each of the years, and once for all States that share them the `YYYY-MM-DD` of those that move.
 */
export function generateCalendars() {
  const library = createRequire(import.meta.url)('date-holidays/package.json');
  const everyYear: Record<string, string> = {};
  const moving = new Map<string, Moving>();
  for (const state of EU_STATES) {
    const days = holidaysOf(state);
    const fixed = [...new Set([...days.keys()].map(monthAndDay))].filter((date) =>
      YEARS.every((year) => days.has(`${year}-${date}`)),
    );
    everyYear[state] = fixed.sort().join(' ');
    const others = [...days].filter(([day]) => !fixed.includes(monthAndDay(day)));
    for (const [rule, dates] of Map.groupBy(others, ([, of]) => of)) {
      const text = dates.map(([day]) => day).join(' ');
      const known = moving.get(rule + text);
      moving.set(rule + text, { rule, states: known ? `${known.states} ${state}` : state, dates: text });
    }
  }
  return {
    source: `date-holidays ${library.version} with ${CORRECTIONS.length} corrections`,
    corrections: CORRECTIONS,
    from: FROM,
    to: TO,
    everyYear,
    moving: [...moving.values()],
  };
}

const monthAndDay = (day: string): string => day.slice('2026-'.length);

/**
 * Every whole day off as `YYYY-MM-DD`, in order, and the rule that makes it one. Substitute days are in; a holiday that begins
 * or ends within a day leaves that day a working day.
 */
export function holidaysOf(state: string): ReadonlyMap<string, string> {
  const corrections = CORRECTIONS.filter((correction) => correction.state === state);
  const removed = corrections.filter(({ change }) => change === 'remove').map(({ rule }) => rule);
  const calendar = new Holidays(state, { types: ['public'] });
  for (const { rule, why } of corrections.filter(({ change }) => change === 'add')) {
    if (!calendar.setHoliday(rule, { name: why, type: 'public' })) throw new Error(`not understood: ${state} ${rule}`);
  }

  const days = new Map<string, string>();
  for (const year of [FROM - 1, ...YEARS]) {
    for (const { date, start, end, rule } of calendar.getHolidays(year)) {
      if (removed.includes(rule) || !date.slice(10).startsWith(' 00:00:00')) continue;
      const length = Math.round((end.getTime() - start.getTime()) / DAY_MS); // rounded: a day of changing clocks has 23 or 25 hours
      for (let i = 0; i < length; i += 1) {
        const day = new Date(Date.parse(date.slice(0, 10)) + i * DAY_MS).toISOString().slice(0, 10);
        if (YEARS.includes(Number(day.slice(0, 4)))) days.set(day, rule);
      }
    }
  }
  return new Map([...days].sort());
}

if (import.meta.main) {
  const file = new URL('../../shared/domain/calendars/eu-public-holidays.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(generateCalendars(), null, 1)}\n`);
}
