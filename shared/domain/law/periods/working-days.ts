import { addDays } from 'temporal-polyfill/fns/PlainDate';
import { toPlainDate } from 'temporal-polyfill/fns/ZonedDateTime';
import { HoldfastError } from '../../../errors.ts';
import { toRfc3339 } from '../../instant.ts';
import { isOverseasWorkingDay, OVERSEAS_RULE, OVERSEAS_SOURCE } from '../calendars/overseas.ts';
import { computeNthWorkingDay, endOfDay, requireClock, requireState } from './days.ts';
import type { CountingRule } from './rule.ts';
import { spellDay, spellQuantity } from './spelling.ts';

/** Working days of a State outside the Union. The last is a working day by itself: the nominal end is the applied one. */
export const WORKING_DAYS: CountingRule = {
  citation: OVERSEAS_RULE,

  answer({ startsAt, zone, state: asked, firstDayCounts, length }) {
    const state = requireState(asked, OVERSEAS_RULE);
    const event = toPlainDate(requireClock(startsAt, zone));
    const steps = [
      `The event falls on ${spellDay(event)} in ${zone}; that day ${firstDayCounts ? 'counts' : 'does not count'}.`,
    ];
    const [span, ...more] = length.kind === 'days' ? length.spans : [];
    if (span?.unit !== 'working-day' || more.length > 0) {
      throw new HoldfastError('period-not-defined', 'this rule counts one stretch of working days only');
    }
    const first = firstDayCounts ? event : addDays(event, 1);
    const lastDay = computeNthWorkingDay(span.n, first, (date) => isOverseasWorkingDay(state, date));
    const end = endOfDay(lastDay, zone);
    steps.push(
      `${spellQuantity(span.n, span.unit)} of ${state} from there end with ${spellDay(lastDay)}.`,
      `The period is over at the end of that day, ${toRfc3339(end)}.`,
    );
    return { nominalEndsAt: end, appliedEndsAt: end, calendar: { state, source: OVERSEAS_SOURCE }, steps };
  },
};
