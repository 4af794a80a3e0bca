import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Holidays from 'date-holidays';

const FROM = 2026;
const TO = 2040;
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

/** Public holidays of every Member State, nationwide, whole days: for each year the dates as `MM-DD`, in order. */
export function generateCalendars() {
  const library = createRequire(import.meta.url)('date-holidays/package.json');
  return {
    source: `date-holidays ${library.version} with ${CORRECTIONS.length} corrections`,
    corrections: CORRECTIONS,
    from: FROM,
    to: TO,
    states: Object.fromEntries(EU_STATES.map((state) => [state, yearsOf(state)])),
  };
}

function yearsOf(state: string): Record<string, string> {
  const days = daysOf(state);
  const years = Array.from({ length: TO - FROM + 1 }, (_, i) => String(FROM + i));
  const inYear = (year: string) => days.filter((day) => day.startsWith(year)).map((day) => day.slice('2026-'.length));
  return Object.fromEntries(years.map((year) => [year, inYear(year).join(' ')]));
}

/** Every whole day off, substitute days included; a holiday that begins or ends within a day leaves that day a working day. */
function daysOf(state: string): string[] {
  const corrections = CORRECTIONS.filter((correction) => correction.state === state);
  const removed = corrections.filter(({ change }) => change === 'remove').map(({ rule }) => rule);
  const calendar = new Holidays(state, { types: ['public'] });
  for (const { rule, why } of corrections.filter(({ change }) => change === 'add')) {
    if (!calendar.setHoliday(rule, { name: why, type: 'public' })) throw new Error(`not understood: ${state} ${rule}`);
  }

  const days = new Set<string>();
  for (let year = FROM - 1; year <= TO; year += 1) {
    for (const { date, start, end, rule } of calendar.getHolidays(year)) {
      if (removed.includes(rule) || !date.slice(10).startsWith(' 00:00:00')) continue;
      const length = Math.round((end.getTime() - start.getTime()) / DAY_MS); // rounded: a day of changing clocks has 23 or 25 hours
      for (let i = 0; i < length; i += 1) {
        days.add(new Date(Date.parse(date.slice(0, 10)) + i * DAY_MS).toISOString().slice(0, 10));
      }
    }
  }
  return [...days].sort();
}

if (import.meta.main) {
  const file = new URL('../../shared/domain/calendars/eu-public-holidays.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(generateCalendars(), null, 1)}\n`);
}
