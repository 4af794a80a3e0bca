import type { Sourced } from './sourced.ts';

/** The reasons an addressee can give by a code, on the form "information on impossibility" or without one. */
export type NonExecutionReason =
  | 'incomplete'
  | 'manifest-errors'
  | 'insufficient-information'
  | 'data-not-stored-at-receipt'
  | 'de-facto-impossibility'
  | 'not-issued-or-validated-by-competent-authority'
  | 'service-not-covered'
  | 'immunity-privilege-press'
  | 'offence-not-covered'
  | 'third-country-conflict'
  | 'political-offence'
  | 'essential-interests'
  | 'dual-criminality'
  | 'availability-not-secured'
  | 'prejudice-to-investigation'
  | 'addressee-under-investigation';

/**
 * What a reason sets in motion: `clarification` the authority owes an answer in its window · `impossibility` the authority may
 * confirm that the order need not be executed · `review` the authority reviews the order, no deadline ·
 * `withdraw-adapt-maintain` the same, and the enforcing authority is told · `refusal` the addressee's own decision, on a ground the
 * law gives it · `issuer-decides` the issuing authority decides whether it is to be executed all the same · `not-valid` the form
 * has it for another kind of order.
 */
export type ReasonRoute =
  | 'clarification'
  | 'impossibility'
  | 'review'
  | 'withdraw-adapt-maintain'
  | 'refusal'
  | 'issuer-decides'
  | 'not-valid';

export interface ReasonRule extends Sourced {
  readonly route: ReasonRoute;
  /** The letter of the ground on which enforcement can be refused for the same reason. */
  readonly enforcementGround: 'a' | 'b' | 'c' | 'd' | 'e' | null;
}

/** How a provider says that it does not execute the order, in whole or for single targets. */
export interface NonExecution extends Sourced {
  /** The provider's form; `null`: there is none, the provider explains in its own words. */
  readonly form: string | null;
  /** A reason that is not listed is not valid here; an explanation in words is always allowed and suffices alone. */
  readonly reasons: Readonly<Partial<Record<NonExecutionReason, ReasonRule>>>;
}
