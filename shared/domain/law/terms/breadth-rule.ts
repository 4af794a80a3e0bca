import type { Sourced } from './sourced.ts';

/** What a look at an order's breadth can find. Codes are API: never renamed, never reused. */
export const FINDING_CODES = [
  'period-missing',
  'period-long',
  'content-where-subscriber-would-do',
  'all-categories',
  'many-targets',
  'wide-range',
  'shared-service-identifier',
  'placeholder-identifier',
  'address-not-public',
  'identifier-corrected',
  'number-not-assigned',
  'digits-lost',
  'nobody-named',
  'period-ends-ahead',
  'telephone-corrected',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** What a finding means under an instrument. `blocking`: refused · `advisory`: told and recorded · `none`: not looked for. */
export interface BreadthRule extends Sourced {
  readonly effect: 'blocking' | 'advisory' | 'none';
  /** Whether the instrument asks for it, or Holdfast, where the instrument says less. */
  readonly setBy: 'law' | 'policy';
}

/** For each finding: what follows. Wildcards, whole domains and the like are no finding: every instrument refuses them. */
export type BreadthRules = Readonly<Record<FindingCode, BreadthRule>>;
