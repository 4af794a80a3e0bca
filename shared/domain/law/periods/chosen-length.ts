import { type ErrorCode, HoldfastError } from '../../../errors.ts';
import type { InitialPeriod } from '../terms/period.ts';
import { spellQuantity } from './spelling.ts';

/** How a law that leaves the length of the hold to the authority bounds it. */
const BOUNDS_BY_SHAPE = {
  cap: { wording: 'at most', exceeds: (days: number, n: number) => days > n, code: 'period-beyond-cap' },
  floor: { wording: 'at least', exceeds: (days: number, n: number) => days < n, code: 'period-below-floor' },
  fixed: null,
  'lapse-unless': null,
} as const satisfies Record<InitialPeriod['shape'], Bound | null>;

interface Bound {
  readonly wording: string;
  readonly exceeds: (days: number, n: number) => boolean;
  readonly code: ErrorCode;
}

/** A length the authority chose, and how the law's own figure bounds it, in words. */
export interface ChosenLength {
  readonly n: number;
  readonly unit: 'calendar-day';
  readonly bounds: string;
}

/**
 * The length of a hold as its authority asks for it.
 *
 * @param days calendar days, a whole number, 1 or more.
 * @throws HoldfastError `period-beyond-cap`, `period-below-floor`, or `length-not-offered` where the law sets the length itself;
 * each with the citation of the figure and pointed at as filings name it.
 */
export function chooseLength(period: InitialPeriod, days: number): ChosenLength {
  const { n, unit, citation: rule } = period;
  const bound = BOUNDS_BY_SHAPE[period.shape];
  if (bound === null || unit !== 'calendar-day') {
    throw createLengthRefusal('length-not-offered', `the law sets the length itself: ${spellQuantity(n, unit)}`, rule);
  }
  const bounds = `${bound.wording} ${spellQuantity(n, unit)}`;
  if (bound.exceeds(days, n)) {
    throw createLengthRefusal(bound.code, `the hold may last ${bounds}, not ${days}`, rule);
  }
  return { n: days, unit, bounds };
}

/** A refusal of the length that a filing asks for. */
export const createLengthRefusal = (code: ErrorCode, detail: string, rule: string): HoldfastError =>
  new HoldfastError(code, detail, { rule, faults: [{ pointer: '/holdDays', detail }] });
