import type { Record as PlainDate } from 'temporal-polyfill/fns/PlainDate';
import data from './eu-public-holidays.json' with { type: 'json' };
import { isHolidayIn, isWeekend } from './public-holidays.ts';

/** The library the holidays were taken from and its version; the file itself lists what was corrected. */
export const CALENDAR_SOURCE = data.source;

/** Whose public holidays count. */
export const HOLIDAYS_RULE = 'Regulation (EEC, Euratom) No 1182/71, Article 2(1)';

/**
 * Whether `date` is a public holiday of the whole State; regional ones are not known here.
 *
 * @throws HoldfastError `calendar-not-covered` for a State or a year the data do not hold, weekend or not.
 * @see Regulation (EEC, Euratom) No 1182/71, Article 2(1).
 */
export const isHoliday = (state: string, date: PlainDate): boolean => isHolidayIn(data, state, date, HOLIDAYS_RULE);

/**
 * Neither a public holiday of the State, nor a Saturday, nor a Sunday.
 *
 * @throws HoldfastError `calendar-not-covered`, as `isHoliday`.
 * @see Regulation (EEC, Euratom) No 1182/71, Article 2(2).
 */
export const isWorkingDay = (state: string, date: PlainDate): boolean => !isHoliday(state, date) && !isWeekend(date);
