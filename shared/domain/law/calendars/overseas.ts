import type { Record as PlainDate } from 'temporal-polyfill/fns/PlainDate';
import data from './overseas-public-holidays.json' with { type: 'json' };
import { isHolidayIn, isWeekend } from './public-holidays.ts';

/** The library the holidays were taken from and its version. */
export const OVERSEAS_SOURCE = data.source;

export const OVERSEAS_RULE = 'working days: all but Saturdays, Sundays and nationwide public holidays';

/**
 * Neither a nationwide public holiday of a State outside the Union, nor a Saturday, nor a Sunday.
 *
 * @throws HoldfastError `calendar-not-covered` for a State or a year the data do not hold, weekend or not.
 */
export const isOverseasWorkingDay = (state: string, date: PlainDate): boolean =>
  !isHolidayIn(data, state, date, OVERSEAS_RULE) && !isWeekend(date);
