import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { toRfc3339 } from '../../instant.ts';
import { HOLD_POLICY } from '../../policy/holds.ts';
import { POLICY_RULES } from '../../policy/rules.ts';
import type { Calendar, Doubt } from '../calendars/public-holidays.ts';
import { endOfDay } from './days.ts';
import type { Answer } from './rule.ts';
import { spellDay } from './spelling.ts';

export type IsWorking = (date: PlainDate.Record) => boolean;

/** The last day of a period as counted out, the one that anything moved it to, and how they came about. */
export interface LastDays {
  readonly nominal: PlainDate.Record;
  readonly applied: PlainDate.Record;
  readonly steps: readonly string[];
}

/**
 * The ends of a period that is counted on a calendar. Where they turn on disputed days they are counted without and with these: policy
 * says which end is applied, and the answer shows both.
 *
 * @param count the rule, asked which days are working days.
 * @throws HoldfastError `calendar-not-covered`.
 */
export function answerOn(calendar: Calendar, zone: string, count: (isWorking: IsWorking) => LastDays): Answer {
  const readings = readBoth(calendar, count);
  const { nominal } = readings.earlier;
  const { applied, steps } = readings[HOLD_POLICY.disputedEndApplied];
  const [earlierEndsAt, laterEndsAt] = [
    endOfDay(readings.earlier.applied, zone),
    endOfDay(readings.later.applied, zone),
  ];
  const appliedEndsAt = endOfDay(applied, zone);
  const { decisive } = readings;
  return {
    nominalEndsAt: endOfDay(nominal, zone),
    appliedEndsAt,
    calendar: { state: calendar.state, source: calendar.source },
    steps: [
      ...steps,
      ...(decisive.length === 0 ? [] : explainDispute(calendar, readings)),
      `It is over at the end of ${spellDay(applied)} in ${zone}, ${toRfc3339(appliedEndsAt)}.`,
    ],
    ...(decisive.length > 0 && {
      disputed: { days: decisive.map(({ day }) => PlainDate.toString(day)), earlierEndsAt, laterEndsAt },
    }),
  };
}

interface Readings {
  /** With every disputed day a working day, and with every one a day off. */
  readonly earlier: LastDays;
  readonly later: LastDays;
  /** The disputed days that the difference rests on, in order. */
  readonly decisive: readonly DisputedDay[];
}

interface DisputedDay {
  readonly day: PlainDate.Record;
  readonly doubt: Doubt;
}

function readBoth({ kindOf }: Calendar, count: (isWorking: IsWorking) => LastDays): Readings {
  const met = new Map<string, DisputedDay>();
  const later = count((day) => {
    const kind = kindOf(day);
    if (typeof kind === 'object') met.set(PlainDate.toString(day), { day, doubt: kind });
    return kind === 'working';
  });
  const earlier = count((day) => kindOf(day) !== 'off');
  // the only one that works, or the only one that does not: where neither makes a difference, the end does not turn on the day
  const countWith = ({ day }: DisputedDay, works: boolean): LastDays =>
    count((date) => {
      const kind = kindOf(date);
      return typeof kind === 'object' ? PlainDate.equals(date, day) === works : kind === 'working';
    });
  const decisive = [...met.values()].filter(
    (one) => areOther(countWith(one, true), later) || areOther(countWith(one, false), earlier),
  );
  return { earlier, later, decisive: decisive.toSorted((one, other) => PlainDate.compare(one.day, other.day)) };
}

const areOther = (one: LastDays, other: LastDays): boolean =>
  !PlainDate.equals(one.nominal, other.nominal) || !PlainDate.equals(one.applied, other.applied);

function explainDispute({ state }: Calendar, { earlier, later, decisive }: Readings): string[] {
  const [working, off] =
    decisive.length === 1 ? ['it is a working day', 'it is a day off'] : ['they are working days', 'they are days off'];
  return [
    ...decisive.map(
      ({ day, doubt: { why, source, certainty } }) =>
        `This day is disputed: ${spellDay(day)} in ${state}, ${why} (${source}; certainty ${certainty}).`,
    ),
    `If ${working}, the period is over at the end of ${spellDay(earlier.applied)}; if ${off}, at the end of ${spellDay(later.applied)}. The ${HOLD_POLICY.disputedEndApplied} end is applied (${POLICY_RULES.disputedDays}).`,
  ];
}
