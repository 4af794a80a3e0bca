import { earliestOf, type Instant } from '../../instant.ts';

/** How far a figure of law was checked: against its text, in part, or not at all. */
export type VerificationMark = 'V' | 'P' | 'U';

/** What the two ends of a period are: the one definition there is, told with each answer. */
export const ENDS_MEAN = {
  nominal:
    'The end as the law counts its figure out, before anything moves it. A day that is only likely a holiday counts as a working day. Whoever owes an act goes by this end.',
  applied:
    'The nominal end, moved where the law moves it: past weekends and holidays, and until two working days lie in the period. A hold ends, or a right is lost, only then. Nothing moves a period in hours: there the two are the same.',
} as const;

/** Days of which it is not certain whether they are holidays, and the applied end without and with them. */
export interface DisputedEnd {
  /** `YYYY-MM-DD`, in order; why each is disputed stands in the steps. */
  readonly days: readonly string[];
  readonly earlierEndsAt: Instant;
  readonly laterEndsAt: Instant;
}

/**
 * A computed end with everything needed to compute it again.
 *
 * `nominalEndsAt` and `appliedEndsAt` are what `ENDS_MEAN` says; both are exclusive: the first instant at which the period no longer
 * runs.
 */
export interface Computation {
  readonly instrument: string;
  readonly period: string;
  readonly startsAt: Instant;
  /** IANA name of the zone in which the dates were read. */
  readonly zone: string;
  readonly nominalEndsAt: Instant;
  readonly appliedEndsAt: Instant;
  /**
   * Of a period in hours: so many hours after the event itself, the strictest reading, before the rest of the hour begun that the law
   * leaves out. Not there for others; rule set `2026-11-01` had it as the nominal end.
   */
  readonly exactEndsAt?: Instant | undefined;
  /** Not there where the end turns on no such day. */
  readonly disputed?: DisputedEnd | undefined;
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

/**
 * The same reckoning cut short by a decision, which says so in its steps. A nominal end that is earlier still stays; what was disputed is
 * so no longer, as the decision sets the end.
 */
export function shortenComputation({ disputed, ...computation }: Computation, endsAt: Instant): Computation {
  return {
    ...computation,
    nominalEndsAt: earliestOf(computation.nominalEndsAt, endsAt),
    appliedEndsAt: endsAt,
    steps: [...computation.steps, `shortened by a reviewer's decision to end at ${new Date(endsAt).toISOString()}`],
  };
}

/** When whoever owes the act is late, by the strictest reading. */
export const exactEndOf = ({ exactEndsAt, nominalEndsAt }: Computation): Instant => exactEndsAt ?? nominalEndsAt;
