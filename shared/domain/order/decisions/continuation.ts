import { HoldfastError } from '../../../errors.ts';
import { type Instant, plus } from '../../instant.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { HOLD_POLICY } from '../../policy/holds.ts';
import { PROVIDER_POLICY } from '../../policy/providers.ts';
import { POLICY_RULES } from '../../policy/rules.ts';
import type { CommandOf } from '../life/command.ts';
import { countNextRenewal, listAskedLeave, readLeave } from '../life/leave.ts';
import { computeNeedQuestions, computeSunsetReviewDue } from '../life/windows.ts';
import type { OrderEvent } from '../record/events.ts';
import type { ContinuedPhase, OrderState } from '../record/state.ts';
import { requireEndNotSet, requireNotBarred, requirePermissionOfReviewers, requireValidationDecided } from './bars.ts';

/**
 * A subsequent production request keeps the data until it is answered; confirmed again, the policy's limit starts anew. A reviewer
 * looks at it as at an extension, unless one has just given leave for it.
 *
 * @throws HoldfastError `transition-not-allowed` where the instrument knows none, `extension-barred` where a reviewer has set the end,
 * a review was not decided in time or the validation is not decided, `challenge-pending` where the instrument lets an open objection
 * keep the data from being asked for, `renewal-needs-leave` beyond the renewals that policy gives.
 * @see Regulation (EU) 2023/1543, Article 11(2).
 */
export function decideContinuation(
  law: OrderLaw,
  state: OrderState,
  { unsent }: CommandOf<'continue'>,
  now: Instant,
): OrderEvent[] {
  const { continuation, objection } = law;
  if (continuation.kind === 'none') {
    const detail = `${state.instrument} knows no continuation by a production request`;
    throw new HoldfastError('transition-not-allowed', detail, { rule: continuation.citation });
  }
  requireContinuable(state);
  if (objection.production === 'waits') requirePermissionOfReviewers(state);
  const leave = readLeave(state);
  if (leave === 'needed' || leave === 'asked') throw leaveNeeded(state);
  const lapsesAt = plus(now, HOLD_POLICY.continuationConfirmedEveryMs);
  const continued: OrderEvent = {
    type: 'order.continued',
    at: now,
    lapsesAt,
    acknowledgementDueAt: plus(now, PROVIDER_POLICY.acknowledgementExpectedWithinMs),
    betweenEnds: state.phase.kind === 'running' && now >= state.phase.period.ends.nominalEndsAt,
    renewals: countNextRenewal(state),
    ...(unsent && { transmissionDueAt: computeTransmissionDue(state, now) }),
    asksNeedAt: computeNeedQuestions(now, lapsesAt),
  };
  if (leave === 'given') return [continued];
  const reviewDueAt = computeSunsetReviewDue(now, lapsesAt);
  return [continued, { type: 'review.opened', at: now, kind: 'sunset', reviewDueAt }];
}

/** Confirming once more a request that is still waited for wins it no time. */
function computeTransmissionDue({ phase }: OrderState, now: Instant): Instant {
  const waited = phase.kind === 'continued' ? phase.transmission : undefined;
  return waited?.status === 'awaited' ? waited.dueAt : plus(now, HOLD_POLICY.transmissionShownWithinMs);
}

/** @throws HoldfastError `extension-barred`. */
function requireContinuable(state: OrderState): void {
  requireEndNotSet(state);
  requireNotBarred(state);
  requireValidationDecided(state);
}

const leaveNeeded = ({ orderId }: OrderState): HoldfastError =>
  new HoldfastError(
    'renewal-needs-leave',
    `order ${orderId} was renewed as often as the authority's word goes: ask a reviewer for leave first`,
    { rule: POLICY_RULES.renewals },
  );

/**
 * Asks a reviewer for leave to renew a continuation beyond what policy gives. Nothing goes on by it: once leave is given, the authority
 * confirms the production request anew; without it the hold ends at the end it has.
 *
 * @throws HoldfastError `extension-barred`, `transition-not-allowed` where no leave is needed or one was given, `renewal-pending`,
 * `renewals-exhausted`.
 */
export function decideRenewalRequest(state: OrderState, now: Instant): OrderEvent[] {
  const phase = requireContinued(state);
  requireContinuable(state);
  const leave = readLeave(state);
  if (leave === 'asked') throw new HoldfastError('renewal-pending', 'leave to renew was asked for and is not decided');
  if (leave !== 'needed') {
    const detail = `order ${state.orderId} can be renewed as it is: confirm the production request`;
    throw new HoldfastError('transition-not-allowed', detail, { rule: POLICY_RULES.renewals });
  }
  const { length: asked } = listAskedLeave(phase, state.rights);
  if (asked >= HOLD_POLICY.leavesAskedPerContinuation) {
    throw new HoldfastError('renewals-exhausted', `leave to renew was asked for ${asked} times`, {
      rule: POLICY_RULES.renewals,
    });
  }
  return [{ type: 'renewal.requested', at: now, reviewDueAt: computeSunsetReviewDue(now, phase.lapsesAt) }];
}

function requireContinued({ orderId, phase }: OrderState): ContinuedPhase {
  if (phase.kind !== 'continued')
    throw new Error(`order ${orderId} is not continued; the table of life let it through`);
  return phase;
}

/**
 * The production request that the hold waits for is on its way. A review that was opened because nobody had shown it goes on, and its
 * silence has no effect any more.
 *
 * @throws HoldfastError `transmission-not-awaited` where it was on its way from the first, or that was shown.
 */
export function decideTransmissionShown(state: OrderState, now: Instant): OrderEvent[] {
  const { transmission } = requireContinued(state);
  if (transmission === undefined || transmission.status === 'shown') {
    throw new HoldfastError(
      'transmission-not-awaited',
      `the production request of order ${state.orderId} is on its way`,
    );
  }
  return [{ type: 'transmission.shown', at: now }];
}

/**
 * The authority says that the hold is still needed; late is better than never, and its silence stays counted.
 *
 * @throws HoldfastError `need-not-asked` while nobody asks.
 */
export function decideNeedConfirmed({ orderId, need }: OrderState, now: Instant): OrderEvent[] {
  if (need?.question && need.question.status !== 'answered') return [{ type: 'need.confirmed', at: now }];
  throw new HoldfastError('need-not-asked', `nobody asks now whether order ${orderId} is still needed`);
}
