import { addDays } from 'temporal-polyfill/fns/PlainDate';
import { toPlainDate } from 'temporal-polyfill/fns/ZonedDateTime';
import { HoldfastError } from '../../../errors.ts';
import { OVERSEAS_RULE, openOverseasState } from '../calendars/overseas.ts';
import { computeNthWorkingDay, requireClock } from './days.ts';
import { answerOn } from './disputed-days.ts';
import type { CountingRule } from './rule.ts';
import { spellDay, spellQuantity } from './spelling.ts';

/** Working days of a State outside the Union. The last is a working day by itself: nothing moves the end. */
export const WORKING_DAYS: CountingRule = {
  citation: OVERSEAS_RULE,

  answer({ startsAt, zone, state, firstDayCounts, length }) {
    const calendar = openOverseasState(state);
    const event = toPlainDate(requireClock(startsAt, zone));
    const [span, ...more] = length.kind === 'days' ? length.spans : [];
    if (span?.unit !== 'working-day' || more.length > 0) {
      throw new HoldfastError('period-not-defined', 'this rule counts one stretch of working days only');
    }
    const first = firstDayCounts ? event : addDays(event, 1);
    return answerOn(calendar, zone, (isWorking) => {
      const lastDay = computeNthWorkingDay(span.n, first, isWorking);
      return {
        nominal: lastDay,
        applied: lastDay,
        steps: [
          `The event falls on ${spellDay(event)} in ${zone}; that day ${firstDayCounts ? 'counts' : 'does not count'}.`,
          `${spellQuantity(span.n, span.unit)} of ${calendar.state} from there end with ${spellDay(lastDay)}.`,
        ],
      };
    });
  },
};
