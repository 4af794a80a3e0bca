import type { Instant } from '../../instant.ts';
import type { Computation } from '../terms/computation.ts';
import type { DayUnit, Figure } from '../terms/period.ts';

/** Hours, or one stretch of days after another: a hold of 60 days and the 30 added to it. */
export type Length =
  | { readonly kind: 'hours'; readonly n: number }
  | { readonly kind: 'days'; readonly spans: readonly Pick<Figure<DayUnit>, 'n' | 'unit'>[] };

/** What a rule of computation is asked. */
export interface Question {
  readonly startsAt: Instant;
  /** IANA zone of the place where the act is to be done. */
  readonly zone: string;
  /** Whose public holidays count, ISO 3166-1 alpha-2; `null` where the rule looks at none. */
  readonly state: string | null;
  /** Whether the day of the event is the first day of the period. */
  readonly firstDayCounts: boolean;
  readonly length: Length;
}

/** What it answers: both ends, exclusive, with the reasoning. */
export type Answer = Pick<
  Computation,
  'nominalEndsAt' | 'appliedEndsAt' | 'exactEndsAt' | 'disputed' | 'calendar' | 'steps'
>;

/** One way the law counts. */
export interface CountingRule {
  readonly citation: string;
  /**
   * @throws HoldfastError `zone-unknown`, `calendar-not-covered`; `period-not-defined` for a unit the rule does not count;
   * `invalid-instant` for an end past the year 9999.
   */
  readonly answer: (question: Question) => Answer;
}
