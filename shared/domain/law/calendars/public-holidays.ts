import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { HoldfastError } from '../../../errors.ts';

/** Public holidays of some States over some years, as the generator writes them. */
export interface PublicHolidays {
  /** The library they were taken from and its version, and how many days of it were corrected. */
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** By State (ISO 3166-1 alpha-2): the dates that are holidays in every year, as `MM-DD`, separated by spaces. */
  readonly everyYear: Readonly<Record<string, string>>;
  /** Holidays that move, each with the States that keep it and its `MM-DD` of every year in turn. */
  readonly moving: readonly { readonly states: string; readonly dates: string }[];
  /** Days that are likely holidays and not certainly: `MM-DD` of every year, or `YYYY-MM-DD`, separated by spaces. */
  readonly disputed: readonly ({ readonly state: string; readonly days: string } & Doubt)[];
}

/** Why a day is likely a holiday, and where that stands; `B`: by a good source · `C`: from memory or by inference. */
export interface Doubt {
  readonly why: string;
  readonly source: string;
  readonly certainty: string;
}

/** `off`: a public holiday, a Saturday or a Sunday, for certain. */
export type DayKind = 'working' | 'off' | Doubt;

/** The days of one State, as far as the data hold them. */
export interface Calendar {
  readonly state: string;
  readonly source: string;
  /** @throws HoldfastError `calendar-not-covered` for a year the data do not hold, weekend or not. */
  readonly kindOf: (date: PlainDate.Record) => DayKind;
}

const SATURDAY = 6;

/** @param rule what asks for the holidays. @throws HoldfastError `calendar-not-covered` for a State the data do not hold, or for none. */
export function openCalendar(data: PublicHolidays, asked: string | null, rule: string): Calendar {
  const state = requireState(asked, rule);
  const everyYear = Object.hasOwn(data.everyYear, state) ? data.everyYear[state] : undefined;
  const ofState = data.moving.filter(({ states }) => states.includes(state)).map(({ dates }) => dates.split(' '));
  const disputed = data.disputed
    .filter((one) => one.state === state)
    .map((one) => ({ ...one, days: one.days.split(' ') }));
  return {
    state,
    source: data.source,
    kindOf: (date) => {
      if (everyYear === undefined || date.year < data.from || date.year > data.to) {
        throw new HoldfastError(
          'calendar-not-covered',
          `no holidays known for ${state} in ${date.year}, only for ${Object.keys(data.everyYear)}, ${data.from} to ${data.to}`,
          { rule },
        );
      }
      const day = PlainDate.toString(date);
      const monthAndDay = day.slice('2026-'.length);
      const moves = ofState.some((dates) => dates[date.year - data.from] === monthAndDay);
      if (moves || everyYear.includes(monthAndDay) || PlainDate.dayOfWeek(date) >= SATURDAY) return 'off';
      return disputed.find(({ days }) => days.includes(day) || days.includes(monthAndDay)) ?? 'working';
    },
  };
}

/** The State of a question that only its public holidays answer. */
function requireState(state: string | null, rule: string): string {
  if (state !== null) return state;
  throw new HoldfastError('calendar-not-covered', 'the State whose public holidays count must be given', { rule });
}
