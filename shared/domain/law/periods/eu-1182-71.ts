import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { addHours, startOfHour, toPlainDate } from 'temporal-polyfill/fns/ZonedDateTime';
import { HOUR_MS, instant, plus, toRfc3339 } from '../../instant.ts';
import { openMemberState } from '../calendars/calendar.ts';
import { computeLastCalendarDay, computeNthWorkingDay, requireClock } from './days.ts';
import { answerOn, type IsWorking, type LastDays } from './disputed-days.ts';
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
 * Hours elapse; the hour of the event does not count, so they run from the next full hour on the wall. Nothing moves the end, and the
 * two-working-days minimum is not read into a period in hours. The exact end is stricter than the rule: so many hours after the event
 * itself.
 */
function endOfHours({ startsAt, zone }: Question, n: number): Answer {
  const event = requireClock(startsAt, zone);
  const from = addHours(startOfHour(event), 1);
  const to = addHours(from, n);
  const exactEndsAt = plus(startsAt, n * HOUR_MS);
  const endsAt = instant(to.epochMilliseconds);
  return {
    nominalEndsAt: endsAt,
    appliedEndsAt: endsAt,
    exactEndsAt,
    calendar: null,
    steps: [
      `The event falls at ${spellHour(event)} in ${zone}; that hour does not count, so the period runs from ${spellHour(from)} (Article 3(1)).`,
      `${spellQuantity(n, 'hour')} later it ends, at ${spellHour(to)}, ${toRfc3339(endsAt)}; nothing moves a period in hours past weekends and holidays (Article 3(2) to (4)).`,
      `The exact ${spellQuantity(n, 'hour')} from the event are over at ${toRfc3339(exactEndsAt)}: by the strictest reading whoever owes the act is late from then on.`,
    ],
  };
}

function endOfDays(question: Question, { spans }: Days): Answer {
  const { zone, state } = question;
  return answerOn(openMemberState(state), zone, (isWorking) => countDays(question, spans, isWorking));
}

/** The last days of a period counted in days or more, by Article 3, as far as `isWorking` says which are working days. */
export function countDays(question: Omit<Question, 'length'>, spans: Days['spans'], isWorking: IsWorking): LastDays {
  const { startsAt, zone, state, firstDayCounts } = question;
  const event = toPlainDate(requireClock(startsAt, zone));
  const first = firstDayCounts ? event : PlainDate.addDays(event, 1);
  const { nominal, steps } = computeNominalLastDay(event, question, spans, isWorking);

  const rolled = computeNthWorkingDay(1, nominal, isWorking);
  steps.push(
    PlainDate.equals(rolled, nominal)
      ? `${spellDay(nominal)} is a working day in ${state}: the end does not move (Article 3(4)).`
      : `${spellDay(nominal)} is not a working day in ${state}: the period runs on to ${spellDay(rolled)} (Article 3(4)).`,
  );
  const secondWorkingDay = computeNthWorkingDay(2, first, isWorking);
  const tooShort = !isSingle(spans) && PlainDate.compare(secondWorkingDay, rolled) > 0;
  const applied = tooShort ? secondWorkingDay : rolled;
  if (tooShort)
    steps.push(`Two working days must lie in the period: it runs on to ${spellDay(applied)} (Article 3(5)).`);
  return { nominal, applied, steps };
}

/** The last day by Article 3(1) to (3) alone: one stretch after another, nothing rolled in between. */
function computeNominalLastDay(
  event: PlainDate.Record,
  { zone, state, firstDayCounts }: Omit<Question, 'length'>,
  spans: Days['spans'],
  isWorking: IsWorking,
): { nominal: PlainDate.Record; steps: string[] } {
  const steps = [
    `The event falls on ${spellDay(event)} in ${zone}; that day ${firstDayCounts ? 'counts' : 'does not count'} (Article 3(1)).`,
  ];
  let nominal = event;
  for (const [index, { n, unit }] of spans.entries()) {
    const from = nominal;
    const eventCounts = firstDayCounts && index === 0;
    if (unit === 'working-day') {
      nominal = computeNthWorkingDay(n, eventCounts ? from : PlainDate.addDays(from, 1), isWorking);
      steps.push(
        `${spellQuantity(n, unit)} of ${state} from there end with ${spellDay(nominal)} (Articles 2(2) and 3(3)).`,
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
