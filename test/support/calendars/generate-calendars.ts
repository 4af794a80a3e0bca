import { createRequire } from 'node:module';
import { CORRECTIONS } from './corrections.ts';
import { listDaysInLieu } from './days-in-lieu.ts';
import { type DayOff, listDaysOff, listDaysOfRule, monthAndDay, YEARS } from './days-off.ts';
import { DISPUTES, type Dispute, OVERSEAS_DISPUTES } from './disputes.ts';

/** ISO 3166-1 alpha-2 codes of the Member States. */
export const EU_STATES: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** States outside the Union whose law counts in working days. */
export const OVERSEAS_STATES: readonly string[] = ['NZ'];

/** One holiday whose date moves, or that some years only have, and every State that keeps it. */
interface Moving {
  readonly states: string;
  /** `MM-DD` of each year in turn, `-` for one without. */
  readonly dates: string;
}

/** Of every Member State. */
export const generateCalendars = () => calendarsOf(EU_STATES, DISPUTES);

/** Of States outside the Union: for the periods of their own laws. */
export const generateOverseasCalendars = () => calendarsOf(OVERSEAS_STATES, OVERSEAS_DISPUTES);

/**
 * Public holidays of these States, nationwide, whole days. Lists are text, separated by spaces: by State the `MM-DD` of
 * every year, and once for all States that share it, the dates of each holiday that moves. Days that are disputed stand apart, with the
 * reason.
 */
function calendarsOf(states: readonly string[], disputes: readonly Dispute[]) {
  const library = createRequire(import.meta.url)('date-holidays/package.json');
  const corrections = CORRECTIONS.filter(({ state }) => states.includes(state));
  const everyYear: Record<string, string> = {};
  const moving = new Map<string, Moving>();
  for (const state of states) {
    const { fixed, others } = divide(listDaysOff(state));
    for (const [rule, ofRule] of Map.groupBy(others, (off) => off.rule)) {
      const dates = oneEachYear(
        rule,
        ofRule.map(({ day }) => day),
      );
      const known = moving.get(dates);
      moving.set(dates, { states: known ? `${known.states} ${state}` : state, dates });
    }
    everyYear[state] = [...fixed].sort().join(' ');
  }
  return {
    source: `date-holidays ${library.version} with ${corrections.length} corrections`,
    from: YEARS[0],
    to: YEARS.at(-1),
    everyYear,
    moving: [...moving.values()],
    disputed: disputes.map(({ state, why, source, certainty, ...dispute }) => ({
      state,
      days: datesOf({ state, ...dispute }).join(' '),
      why,
      source,
      certainty,
    })),
  };
}

/** Dates that a rule gives in every year, as `MM-DD`, and its other days. */
function divide(daysOff: readonly DayOff[]): { fixed: ReadonlySet<string>; others: readonly DayOff[] } {
  const fixed = new Set<string>();
  const others: DayOff[] = [];
  for (const ofRule of Map.groupBy(daysOff, (off) => off.rule).values()) {
    const days = new Set(ofRule.map(({ day }) => day));
    for (const off of ofRule) {
      const date = monthAndDay(off.day);
      if (YEARS.every((year) => days.has(`${year}-${date}`))) fixed.add(date);
      else others.push(off);
    }
  }
  return { fixed, others };
}

function oneEachYear(rule: string, days: readonly string[]): string {
  const dates = YEARS.map((year) => {
    const [day, ...more] = days.filter((one) => one.startsWith(String(year)));
    if (more.length > 0) throw new Error(`${rule} gives several days in ${year}: the form of the calendars holds one`);
    return day === undefined ? '-' : monthAndDay(day);
  });
  return dates.join(' ');
}

/** `MM-DD` of every year, or `YYYY-MM-DD`. */
function datesOf({ state, days }: Pick<Dispute, 'state' | 'days'>): readonly string[] {
  switch (days.kind) {
    case 'rule':
      return listDaysOfRule(state, days.rule);
    case 'in-lieu': {
      const off = listDaysOff(state);
      const { fixed } = divide(off);
      return listDaysInLieu(off.map(({ day }) => ({ day, fixed: fixed.has(monthAndDay(day)) })));
    }
    default:
      return days.dates;
  }
}
