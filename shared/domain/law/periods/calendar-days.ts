import { addDays } from 'temporal-polyfill/fns/PlainDate';
import { toPlainDate } from 'temporal-polyfill/fns/ZonedDateTime';
import { HoldfastError } from '../../../errors.ts';
import { toRfc3339 } from '../../instant.ts';
import { computeLastCalendarDay, endOfDay, requireClock } from './days.ts';
import type { CountingRule } from './rule.ts';
import { spellDay, spellQuantity } from './spelling.ts';

/** Plain calendar days: no weekend or holiday moves the end, so the nominal end is the applied one. */
export const CALENDAR_DAYS: CountingRule = {
  citation: 'calendar days without a roll over weekends and holidays',

  answer({ startsAt, zone, firstDayCounts, length }) {
    let lastDay = toPlainDate(requireClock(startsAt, zone));
    const steps = [
      `The event falls on ${spellDay(lastDay)} in ${zone}; that day ${firstDayCounts ? 'counts' : 'does not count'}.`,
    ];
    const spans = length.kind === 'days' ? length.spans : [];
    if (spans.length === 0) throw new HoldfastError('period-not-defined', 'this rule counts calendar periods only');
    for (const [index, { n, unit }] of spans.entries()) {
      if (unit === 'working-day') throw new HoldfastError('period-not-defined', 'this rule knows no working days');
      // where the first day counts, a further stretch begins with the day after: six months after 28 February end on 31 August
      const from = firstDayCounts && index > 0 ? addDays(lastDay, 1) : lastDay;
      lastDay = computeLastCalendarDay(from, { n, unit }, firstDayCounts);
      steps.push(`${spellQuantity(n, unit)} from there end with ${spellDay(lastDay)}.`);
    }
    const end = endOfDay(lastDay, zone);
    steps.push(
      `Weekends and holidays do not move the end: the period is over at the end of that day, ${toRfc3339(end)}.`,
    );
    return { nominalEndsAt: end, appliedEndsAt: end, calendar: null, steps };
  },
};
