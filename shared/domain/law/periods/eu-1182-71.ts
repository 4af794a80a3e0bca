import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { addHours, startOfHour, toPlainDate } from 'temporal-polyfill/fns/ZonedDateTime';
import { HOUR_MS, instant, plus, toRfc3339 } from '../../instant.ts';
import { CALENDAR_SOURCE, HOLIDAYS_RULE, isWorkingDay } from '../calendars/calendar.ts';
import { computeLastCalendarDay, computeNthWorkingDay, endOfDay, requireClock, requireState } from './days.ts';
import type { Answer, CountingRule, Length, Question } from './rule.ts';
import { spellDay, spellHour, spellQuantity } from './spelling.ts';

type Days = Extract<Length, { kind: 'days' }>;

/** Regulation (EEC, Euratom) No 1182/71 of 3 June 1971 determining the rules applicable to periods, dates and time limits. */
export const EU_1182_71: CountingRule = {
  citation: 'Regulation (EEC, Euratom) No 1182/71, Articles 2 and 3',
  answer: (question) => {
    const { length } = question;
    return length.kind === 'hours' ? endOfHours(question, length.n) : endOfDays(question, length);
  },
};

/**
 * Hours elapse; the hour of the event does not count, so they run from the next full hour on the wall. Nothing rolls, and the
 * two-working-days minimum is not read into a period in hours. The nominal end is stricter than the rule: so many hours
 * after the event itself, for the party that owes the act.
 */
function endOfHours({ startsAt, zone }: Question, n: number): Answer {
  const event = requireClock(startsAt, zone);
  const from = addHours(startOfHour(event), 1);
  const to = addHours(from, n);
  const nominalEndsAt = plus(startsAt, n * HOUR_MS);
  const appliedEndsAt = instant(to.epochMilliseconds);
  return {
    nominalEndsAt,
    appliedEndsAt,
    calendar: null,
    steps: [
      `The event falls at ${spellHour(event)} in ${zone}; that hour does not count, so the period runs from ${spellHour(from)} (Article 3(1)).`,
      `${spellQuantity(n, 'hour')} later it ends, at ${spellHour(to)}, ${toRfc3339(appliedEndsAt)}; a period in hours does not roll over weekends and holidays (Article 3(2) to (4)).`,
      `Whoever owes the act goes by the exact ${spellQuantity(n, 'hour')} from the event: ${toRfc3339(nominalEndsAt)}.`,
    ],
  };
}

function endOfDays(question: Question, { spans }: Days): Answer {
  const { startsAt, zone, state, firstDayCounts } = question;
  const event = toPlainDate(requireClock(startsAt, zone));
  const working = workingDaysOf(state);
  const first = firstDayCounts ? event : PlainDate.addDays(event, 1);
  const { nominal, steps } = computeNominalLastDay(event, question, spans, working);

  const rolled = working.nth(1, nominal);
  steps.push(
    PlainDate.equals(rolled, nominal)
      ? `${spellDay(nominal)} is a working day in ${working.state}: the end does not move (Article 3(4)).`
      : `${spellDay(nominal)} is not a working day in ${working.state}: the period runs on to ${spellDay(rolled)} (Article 3(4)).`,
  );
  const secondWorkingDay = working.nth(2, first);
  const tooShort = !isSingle(spans) && PlainDate.compare(secondWorkingDay, rolled) > 0;
  const applied = tooShort ? secondWorkingDay : rolled;
  if (tooShort)
    steps.push(`Two working days must lie in the period: it runs on to ${spellDay(applied)} (Article 3(5)).`);

  const appliedEndsAt = endOfDay(applied, zone);
  steps.push(`It is over at the end of ${spellDay(applied)} in ${zone}, ${toRfc3339(appliedEndsAt)}.`);
  return {
    nominalEndsAt: endOfDay(nominal, zone),
    appliedEndsAt,
    calendar: { state: working.state, source: CALENDAR_SOURCE },
    steps,
  };
}

/** The last day by Article 3(1) to (3) alone: one stretch after another, nothing rolled in between. */
function computeNominalLastDay(
  event: PlainDate.Record,
  { zone, firstDayCounts }: Question,
  spans: Days['spans'],
  working: WorkingDays,
): { nominal: PlainDate.Record; steps: string[] } {
  const steps = [
    `The event falls on ${spellDay(event)} in ${zone}; that day ${firstDayCounts ? 'counts' : 'does not count'} (Article 3(1)).`,
  ];
  let nominal = event;
  for (const [index, { n, unit }] of spans.entries()) {
    const from = nominal;
    const eventCounts = firstDayCounts && index === 0;
    if (unit === 'working-day') {
      nominal = working.nth(n, eventCounts ? from : PlainDate.addDays(from, 1));
      steps.push(
        `${spellQuantity(n, unit)} of ${working.state} from there end with ${spellDay(nominal)} (Articles 2(2) and 3(3)).`,
      );
    } else {
      nominal = computeLastCalendarDay(from, { n, unit }, eventCounts);
      steps.push(
        `${spellQuantity(n, unit)} from there end with ${spellDay(nominal)}, weekends and holidays included (Article 3(2) and (3)).`,
      );
    }
  }
  return { nominal, steps };
}

/** The two-working-days minimum is for periods of two days or more; a single week, month or year holds them anyhow. */
const isSingle = (spans: Days['spans']): boolean => spans.reduce((sum, { n }) => sum + n, 0) === 1;

interface WorkingDays {
  readonly state: string;
  /** The `n`-th working day from `day` on, that day included. */
  readonly nth: (n: number, day: PlainDate.Record) => PlainDate.Record;
}

/** @throws HoldfastError `calendar-not-covered` without a State: its public holidays decide. */
function workingDaysOf(asked: string | null): WorkingDays {
  const state = requireState(asked, HOLIDAYS_RULE);
  return { state, nth: (n, day) => computeNthWorkingDay(n, day, (date) => isWorkingDay(state, date)) };
}
