import type { Absent, Sourced } from './sourced.ts';

/** Everything that can end a hold. */
export type EndCause =
  | 'period-ended'
  | 'no-longer-needed'
  | 'withdrawn'
  | 'validation-refused'
  | 'validation-not-sought'
  | 'clarification-unanswered'
  | 'impossibility-accepted'
  | 'follow-up-refused'
  | 'production-completed';

/** An end and what it asks of the provider. */
export interface EndRule extends Sourced {
  readonly kind: 'end';
  /**
   * `normal-retention`: the duty is over, the provider's own retention applies again · `delete-or-restrict`: and no further use ·
   * `destroy`: copies kept for the order alone must go.
   */
  readonly data: 'normal-retention' | 'delete-or-restrict' | 'destroy';
  /** Who made this an end: the instrument, or Holdfast where the instrument is silent. */
  readonly setBy: 'law' | 'policy';
}

/** For each cause: what it asks, or that under this instrument it ends nothing. */
export type EndRules = Readonly<Record<EndCause, EndRule | Absent>>;
