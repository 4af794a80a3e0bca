import type { OrderState } from '../order/state.ts';
import type { Review, ReviewerRef } from './state.ts';

/** A reviewer as the directory knows it. */
export interface ReviewerStanding extends ReviewerRef {
  /** Institutions the reviewer reports to. */
  readonly reportsTo: readonly string[];
  readonly onDuty: boolean;
}

export type Dependence =
  | 'issued-or-validated'
  | 'same-institution'
  | 'reporting-line'
  | 'had-it-before'
  | 'decided-another-question-of-it';

/** The institutions on the ordering side, as far as they are known. */
export const institutionsOf = ({ issuer, validatorInstitution }: OrderState): readonly string[] =>
  validatorInstitution === null ? [issuer.institution] : [issuer.institution, validatorInstitution];

/**
 * Why this reviewer may not have this review; `undefined` when nothing speaks against it. Whether a reviewer is on duty is
 * another matter: it keeps new work away and takes none back.
 */
export function dependence(state: OrderState, review: Review, reviewer: ReviewerStanding): Dependence | undefined {
  const sides = institutionsOf(state);
  if (reviewer.person === state.issuer.person) return 'issued-or-validated';
  if (sides.includes(reviewer.institution)) return 'same-institution';
  if (reviewer.reportsTo.some((line) => sides.includes(line))) return 'reporting-line';
  if (review.excluded.some(({ person }) => person === reviewer.person)) return 'had-it-before';
  const decidedHere = state.rights.reviews.some(
    (other) => other.id !== review.id && other.reviewer?.person === reviewer.person && other.outcome !== null,
  );
  return decidedHere ? 'decided-another-question-of-it' : undefined;
}

/** Everyone who can be given this review now, in a fixed order: chance picks, not the order of a list. */
export const eligible = (
  state: OrderState,
  review: Review,
  reviewers: readonly ReviewerStanding[],
): ReviewerStanding[] =>
  reviewers
    .filter((one) => one.onDuty && dependence(state, review, one) === undefined)
    .sort((a, b) => (a.person < b.person ? -1 : 1));
