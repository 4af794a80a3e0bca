import { earliestOf, type Instant, latestOf, plus } from '../../instant.ts';
import { computePeriod } from '../../law/periods/compute.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { AUTHORITY_POLICY } from '../../policy/authorities.ts';
import { HOLD_POLICY } from '../../policy/holds.ts';
import { NOTICE_POLICY } from '../../policy/notice.ts';
import { OBJECTION_POLICY } from '../../policy/objections.ts';
import type { ChallengeGround } from '../record/rights.ts';
import type { OrderState, Validation } from '../record/state.ts';

/** Grounds that cannot wait: what they protect is lost as soon as somebody looks at the data. */
const URGENT_GROUNDS: readonly ChallengeGround[] = ['privilege', 'press-or-immunity'];

/** From then on the decision on a validation is late, counted from when it was sought. */
export const computeDecideBy = (soughtAt: Instant): Instant =>
  plus(soughtAt, AUTHORITY_POLICY.validationDecisionExpectedWithinMs);

/** The same of a validation, as long as its decision is awaited. */
export const findDecideBy = (validation: Validation): Instant | undefined =>
  validation.status === 'sought' ? computeDecideBy(validation.at) : undefined;

/** By when an objection is in time, counted from the instant its filer learned of the order. */
export function computeChallengeWindowEnd(law: OrderLaw, state: OrderState, learnedAt: Instant): Instant {
  return law.periods['review-filing'].kind === 'period'
    ? computePeriod(law, 'review-filing', { startsAt: learnedAt, ...state.places.hold }).appliedEndsAt
    : plus(learnedAt, OBJECTION_POLICY.challengeWithinMs);
}

/** By when the first decision on a challenge is owed: the instrument's period, or the policy's by urgency. */
export function computeChallengeDecisionDue(
  law: OrderLaw,
  state: OrderState,
  grounds: readonly ChallengeGround[],
  now: Instant,
): Instant {
  if (law.periods['review-decision'].kind === 'period') {
    return computePeriod(law, 'review-decision', { startsAt: now, ...state.places.reply }).appliedEndsAt;
  }
  const isUrgent = state.emergency || grounds.some((ground) => URGENT_GROUNDS.includes(ground));
  return plus(now, isUrgent ? OBJECTION_POLICY.urgentReviewWithinMs : OBJECTION_POLICY.reviewWithinMs);
}

/**
 * A deferral is decided before the notice would go out, or it is decided too late; where the day of the notice has passed and it
 * only waits for receipt, before `until`.
 */
export const computeDeferralDecisionDue = (noticeDueAt: Instant, until: Instant, now: Instant): Instant =>
  earliestOf(plus(now, NOTICE_POLICY.deferralReviewWithinMs), noticeDueAt > now ? noticeDueAt : until);

/** By when a reviewer says whether the authority told the person, as it claims. */
export const computeClaimDecisionDue = (now: Instant): Instant => plus(now, NOTICE_POLICY.noticeClaimReviewWithinMs);

/** The look an extended hold gets before its end. */
export const computeSunsetReviewDue = (now: Instant, holdEnds: Instant): Instant =>
  earliestOf(plus(now, OBJECTION_POLICY.reviewWithinMs), holdEnds);

/** When the authority is asked whether a hold is still needed: halfway from when its end was set to that end, and some days before it. */
export function computeNeedQuestions(setAt: Instant, end: Instant): readonly Instant[] {
  const halfway = plus(setAt, Math.floor((end - setAt) / 2));
  const before = plus(end, -HOLD_POLICY.needAskedBeforeEndMs);
  return [earliestOf(halfway, before), latestOf(halfway, before)].filter(
    (at, index, all) => at > setAt && at < end && at !== all[index - 1],
  );
}

/** By when that is answered: before the next question, and with as much time left to the end of the hold as there was to answer. */
export const computeNeedAnswerDue = (askedAt: Instant, next: Instant, end: Instant): Instant =>
  earliestOf(
    earliestOf(plus(askedAt, HOLD_POLICY.needAnsweredWithinMs), next),
    plus(askedAt, Math.floor((end - askedAt) / 2)),
  );

/** The first instant at which an appeal against a decision comes too late. */
export const computeAppealWindowEnd = (decidedAt: Instant): Instant => plus(decidedAt, OBJECTION_POLICY.appealWithinMs);
