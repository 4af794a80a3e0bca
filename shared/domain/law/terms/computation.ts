import { earliestOf, type Instant } from '../../instant.ts';

/** How far a figure of law was checked: against its text, in part, or not at all. */
export type VerificationMark = 'V' | 'P' | 'U';

/**
 * A computed end with everything needed to compute it again.
 *
 * `nominalEndsAt` is the end without any roll over weekends and holidays, `appliedEndsAt` with it; both are exclusive: the
 * first instant at which the period no longer runs. The party that owes an act goes by the nominal end; a right is lost, or
 * a hold ends, only at the applied one.
 */
export interface Computation {
  readonly instrument: string;
  readonly period: string;
  readonly startsAt: Instant;
  /** IANA name of the zone in which the dates were read. */
  readonly zone: string;
  readonly nominalEndsAt: Instant;
  readonly appliedEndsAt: Instant;
  /** The rule of computation, such as `EU-1182-71`. */
  readonly rule: string;
  /** Version of the rules this was computed with; an order keeps the version it was computed with. */
  readonly ruleSet: string;
  /** Which public holidays were looked at; `null` when the rule looks at none. */
  readonly calendar: { readonly state: string; readonly source: string } | null;
  /** The reasoning, one sentence a step, in the order taken. */
  readonly steps: readonly string[];
  readonly citation: string;
  readonly mark: VerificationMark;
}

/** The same reckoning cut short by a decision, which says so in its steps. A nominal end that is earlier still stays. */
export const shortenComputation = (computation: Computation, endsAt: Instant): Computation => ({
  ...computation,
  nominalEndsAt: earliestOf(computation.nominalEndsAt, endsAt),
  appliedEndsAt: endsAt,
  steps: [...computation.steps, `shortened by a reviewer's decision to end at ${new Date(endsAt).toISOString()}`],
});
