import { HoldfastError } from '../../errors.ts';
import { type Instant, latestOf, plus, toRfc3339 } from '../instant.ts';
import type { OrderEvent } from '../order/events.ts';
import type { OrderState } from '../order/state.ts';
import { POLICY } from '../policy.ts';
import type { DeferralGround } from './state.ts';
import { deferralDecisionDue } from './windows.ts';

/** The first instant at which notice is owed, whatever has been deferred since. */
const firstOwed = ({ issuedAt }: OrderState): Instant => plus(issuedAt, POLICY.noticeAfterIssueMs);

/**
 * The latest instant a deferral asked for now can reach: one step's length, within what all of them may take together; beyond
 * that a shorter step, which rests on the reviewer alone.
 */
export function latestDeferral(state: OrderState, now: Instant): Instant {
  const together = plus(firstOwed(state), POLICY.deferralsTogetherMs);
  const step = plus(now, POLICY.deferralAtMostMs);
  if (step <= together) return step;
  return now < together && together - now >= POLICY.deferralBeyondAtMostMs
    ? together
    : plus(now, POLICY.deferralBeyondAtMostMs);
}

/**
 * A request to wait with the notice: nothing waits until a reviewer approves, and the notice goes out on its day if none does.
 *
 * @throws HoldfastError `notice-not-owed` once it was given or waived, `deferral-pending` while another waits for its reviewer,
 * `deferral-too-long` beyond what policy allows, or not past the day the notice is due anyway.
 * @see Directive (EU) 2016/680, Article 13(3).
 */
export function decideDeferral(
  state: OrderState,
  asked: { readonly ground: DeferralGround; readonly until: Instant },
  now: Instant,
): OrderEvent[] {
  const { notice, deferral } = state.rights;
  if (notice.status !== 'owed') {
    throw new HoldfastError('notice-not-owed', `the notice of order ${state.orderId} is ${notice.status} already`);
  }
  if (deferral?.status === 'asked') {
    throw new HoldfastError('deferral-pending', 'an earlier request to defer still awaits its reviewer');
  }
  const latest = latestDeferral(state, now);
  const after = latestOf(notice.dueAt, now);
  if (asked.until > latest || asked.until <= after) {
    const detail = `must be after ${toRfc3339(after)} and at the latest ${toRfc3339(latest)}`;
    throw new HoldfastError('deferral-too-long', detail, { faults: [{ pointer: '/until', detail }] });
  }
  const reviewDueAt = deferralDecisionDue(notice.dueAt, asked.until, now);
  return [{ type: 'deferral.requested', at: now, ...asked, reviewDueAt }];
}

/**
 * The provider's proof that it told its user.
 *
 * @returns nothing for a repeat.
 * @throws HoldfastError `notice-not-requested` when it was not asked to.
 */
export function decideRelayProof(state: OrderState, now: Instant): OrderEvent[] {
  const { notice } = state.rights;
  if (notice.status !== 'given' || notice.relay.status === 'off') {
    throw new HoldfastError('notice-not-requested', `no relay of a notice is requested for order ${state.orderId}`);
  }
  return notice.relay.status === 'proved' ? [] : [{ type: 'notice.relayed', at: now }];
}
