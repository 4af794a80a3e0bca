import { earliestOf, type Instant, plus } from '../../instant.ts';
import { OBJECTION_POLICY } from '../../policy/objections.ts';
import type { Review } from './rights.ts';
import { createReview } from './seats.ts';

/** What calls for an independent look at an order as soon as it is issued. */
export interface CausesAtIssue {
  /** Issued in an emergency, or validated by nobody who is known. */
  readonly isUnvalidated: boolean;
  /** Whoever filed it says that a target is a protected person's. */
  readonly isProtected: boolean;
}

/** The review an order is issued with, one for all causes, due as the most urgent of them is; none without a cause. */
export function openReviewsAtIssue(openedAt: Instant, { isUnvalidated, isProtected }: CausesAtIssue): Review[] {
  const emergencyDue = plus(openedAt, OBJECTION_POLICY.emergencyReviewWithinMs);
  const protectedDue = plus(openedAt, OBJECTION_POLICY.urgentReviewWithinMs);
  if (!isProtected) {
    return isUnvalidated ? [createReview('r1', 'emergency', { openedAt, dueAt: emergencyDue })] : [];
  }
  if (!isUnvalidated) return [createReview('r1', 'protected-person', { openedAt, dueAt: protectedDue })];
  const dueAt = earliestOf(emergencyDue, protectedDue);
  return [{ ...createReview('r1', 'protected-person', { openedAt, dueAt }), alsoFor: ['emergency'] }];
}
