import { type Instant, plus } from '../../instant.ts';
import { POLICY } from '../../policy.ts';

export const computeEmergencyReviewDue = (issuedAt: Instant): Instant => plus(issuedAt, POLICY.emergencyReviewWithinMs);
