import data from './overseas-public-holidays.json' with { type: 'json' };
import { type Calendar, openCalendar } from './public-holidays.ts';

export const OVERSEAS_RULE = 'working days: all but Saturdays, Sundays and nationwide public holidays';

/**
 * Working days of a State outside the Union: neither a nationwide public holiday, nor a Saturday, nor a Sunday.
 *
 * @throws HoldfastError `calendar-not-covered`.
 */
export const openOverseasState = (state: string | null): Calendar => openCalendar(data, state, OVERSEAS_RULE);
