import type { PeriodName } from './period.ts';
import type { Absent } from './sourced.ts';

type ReplyName = Exclude<PeriodName, 'initial' | 'extension'>;

/** A row that gives no time for any answer of a kind with a name. */
export const noReplyPeriods = (none: Absent): Readonly<Record<ReplyName, Absent>> => ({
  clarification: none,
  'ex-post-validation': none,
  'enforcement-decision': none,
  'review-filing': none,
  'review-decision': none,
});
