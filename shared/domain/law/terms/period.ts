import type { Absent, Sourced } from './sourced.ts';

export type DayUnit = 'calendar-day' | 'working-day' | 'week' | 'month' | 'year';
export type PeriodUnit = DayUnit | 'hour';

/** A number of the law with its unit; a whole number, 1 or more. */
export interface Figure<Unit extends string = PeriodUnit> extends Sourced {
  readonly n: number;
  readonly unit: Unit;
}

/** The periods an order can have; which of them an instrument gives stands in its row. */
export type PeriodName =
  | 'initial'
  | 'extension'
  | 'clarification'
  | 'ex-post-validation'
  | 'enforcement-decision'
  | 'review-filing'
  | 'review-decision';

/** The event a period counts from; `not-stated`: the law, as far as it was read, names none. */
export type StartEvent =
  | 'order-received'
  | 'order-issued'
  | 'notice-dated'
  | 'clarification-form-received'
  | 'enforcement-request-received'
  | 'not-stated';

/** Whose act ends or keeps the period: dates and public holidays are those of its place. */
export type OwingParty =
  | 'addressee'
  | 'issuing-authority'
  | 'enforcing-authority'
  | 'requested-authority'
  | 'person-challenging'
  | 'reviewer';

/** What follows when nobody acts, and whether the law says so or Holdfast, where the law is silent. */
export interface SilenceRule {
  readonly effect:
    | 'hold-ends'
    | 'hold-may-end'
    | 'hold-continues'
    | 'provider-exempt'
    | 'order-withdrawn'
    | 'review-lost'
    | 'not-stated'
    | 'none';
  readonly setBy: 'law' | 'policy';
}

/** What every period answers. */
export interface Period<Unit extends string = PeriodUnit> extends Figure<Unit> {
  readonly kind: 'period';
  readonly startsOn: StartEvent;
  readonly owedBy: OwingParty;
  readonly onSilence: SilenceRule;
}

/**
 * The hold itself. `fixed`: exactly so long · `cap`: at most · `floor`: at least · `lapse-unless`: so long, and gone unless a
 * follow-up is filed meanwhile.
 */
export interface InitialPeriod extends Period<DayUnit> {
  readonly shape: 'fixed' | 'cap' | 'floor' | 'lapse-unless';
}

/** Cases in which the same period has another length. */
export type Variant = 'domestic' | 'foreign';

/** One period with a length for each case. */
export interface Variants<P extends Period> extends Sourced {
  readonly kind: 'variants';
  /** What tells the cases apart. */
  readonly by: string;
  readonly of: Readonly<Record<Variant, P>>;
}

/** So often as there is reason for it: the law sets no number. */
export interface Unbounded extends Sourced {
  readonly kind: 'unbounded';
}

/** A longer hold, asked for by the issuing authority. */
export interface Extension extends Period<DayUnit> {
  /** `fixed`: each adds exactly so much · `cap`: at most. */
  readonly shape: 'fixed' | 'cap';
  readonly maxCount: Figure<'extension'> | Unbounded;
  /** The extension must be sent while this period runs: up to its applied end, flagged after its nominal one. */
  readonly sentWithin: 'initial' | 'initial-or-extended';
  /** The last day of the period before, without any roll: the first extension counts from that of the initial period. */
  readonly countedFrom: 'nominal-end';
  /** The form that extends, where there is one. */
  readonly form: string | null;
}

/** A provider's question about an order that cannot be executed as it is; an authority that is silent frees it from what it asked about. */
export interface ClarificationPeriod extends Period {
  readonly onSilence: SilenceRule & { readonly effect: 'provider-exempt' };
}

/** Validation that follows an emergency order instead of preceding it. Its clock is in hours, so its nominal end is the exact one. */
export interface ExPostValidation extends Period {
  /** What stops the clock: asking is enough, the law sets no time for the answer. */
  readonly satisfiedBy: 'validation-sought';
  readonly decisionDeadline: 'none';
  readonly onRefusal: readonly ('withdraw-at-once' | 'delete-or-restrict')[];
}

export interface Periods {
  readonly initial: InitialPeriod | Variants<InitialPeriod> | Absent;
  readonly extension: Extension | Absent;
  readonly clarification: ClarificationPeriod | Absent;
  readonly 'ex-post-validation': ExPostValidation | Absent;
  readonly 'enforcement-decision': Period | Absent;
  /** A review of the order asked for by whoever must keep the data, or by the person concerned. */
  readonly 'review-filing': Period | Absent;
  readonly 'review-decision': Period | Absent;
}

/** Whether the hold is counted from issue, which is then the day the order is made; else from receipt. */
export function countsFromIssue({ initial }: Periods): boolean {
  const period = initial.kind === 'variants' ? initial.of.domestic : initial;
  return period.kind === 'period' && period.startsOn === 'order-issued';
}
