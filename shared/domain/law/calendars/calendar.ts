import data from './eu-public-holidays.json' with { type: 'json' };
import { type Calendar, openCalendar } from './public-holidays.ts';

/** Whose public holidays count. */
const HOLIDAYS_RULE = 'Regulation (EEC, Euratom) No 1182/71, Article 2(1)';

/**
 * Working days of a Member State: neither a public holiday of the whole State, nor a Saturday, nor a Sunday. Regional holidays are not
 * known here. What was corrected in the library's days, and which days are disputed, stands with its source in
 * `test/support/calendars/`.
 *
 * @throws HoldfastError `calendar-not-covered`.
 * @see Regulation (EEC, Euratom) No 1182/71, Article 2.
 */
export const openMemberState = (state: string | null): Calendar => openCalendar(data, state, HOLIDAYS_RULE);
