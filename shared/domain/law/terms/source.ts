import type { VerificationMark } from './computation.ts';
import type { LeftToNationalLaw, Unknown } from './law-row.ts';
import type { Absent, Sourced } from './sourced.ts';

/** Citations of one law: where in it, and how far that was checked. */
export interface Source {
  readonly at: (where: string, mark?: VerificationMark) => Sourced;
  readonly none: (where: string, mark?: VerificationMark) => Absent;
  readonly unknown: (where: string) => Unknown;
  readonly leftToNationalLaw: (where: string, mark?: VerificationMark) => LeftToNationalLaw;
}

/** @param law its name, which stands before every place in it. */
export function sourceOf(law: string): Source {
  const at = (where: string, mark: VerificationMark = 'V'): Sourced => ({ citation: `${law}, ${where}`, mark });
  return {
    at,
    none: (where, mark) => ({ kind: 'none', ...at(where, mark) }),
    unknown: (where) => ({ kind: 'unknown', citation: `${law}, ${where}`, mark: 'U' }),
    leftToNationalLaw: (where, mark) => ({ kind: 'national-law', ...at(where, mark) }),
  };
}

/** What a law without a rule for counting leaves to be assumed. */
export const SILENT_ON_COUNTING = {
  rule: 'CALENDAR-DAYS',
  how: 'no rule of computation was found: calendar days, with no roll over weekends and holidays',
  firstDay: 'no rule for the first day was found: the day of the event is left out, as is usual',
} as const;
