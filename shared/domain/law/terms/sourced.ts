import type { VerificationMark } from './computation.ts';

/** Where a figure or a rule stands in the law, and how far it was checked there. */
export interface Sourced {
  readonly citation: string;
  readonly mark: VerificationMark;
}

/** The instrument's own answer is "none": it gives no such period, right or duty; the citation says where one looked. */
export interface Absent extends Sourced {
  readonly kind: 'none';
}
