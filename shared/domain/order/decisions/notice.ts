import { HoldfastError } from '../../../errors.ts';
import { earliestOf, type Instant, latestOf, plus, toRfc3339 } from '../../instant.ts';
import { NOTICE_POLICY } from '../../policy/notice.ts';
import { PROVIDER_POLICY } from '../../policy/providers.ts';
import { findEndByTime } from '../life/time.ts';
import { listSilencing } from '../life/turns.ts';
import { computeClaimDecisionDue, computeDeferralDecisionDue } from '../life/windows.ts';
import type { OrderEvent } from '../record/events.ts';
import { periodOf } from '../record/evolve.ts';
import {
  BAN_IN_ORDER,
  type DeferralGround,
  isOpen,
  listClaims,
  type Notice,
  type Relay,
  type Rights,
} from '../record/rights.ts';
import type { OrderState } from '../record/state.ts';

/** The first instant at which notice is owed, whatever has been deferred since. */
const computeFirstNoticeDue = ({ issuedAt }: OrderState): Instant => plus(issuedAt, NOTICE_POLICY.noticeAfterIssueMs);

/**
 * The latest instant a deferral asked for now can reach: one step's length, within what all of them may take together; beyond
 * that a shorter step, which rests on the reviewer alone.
 */
export function computeLatestDeferral(state: OrderState, now: Instant): Instant {
  const together = plus(computeFirstNoticeDue(state), NOTICE_POLICY.deferralsTogetherMs);
  const step = plus(now, NOTICE_POLICY.deferralAtMostMs);
  if (step <= together) return step;
  return now < together && together - now >= NOTICE_POLICY.deferralBeyondAtMostMs
    ? together
    : plus(now, NOTICE_POLICY.deferralBeyondAtMostMs);
}

/**
 * A request to wait with the notice: nothing waits until a reviewer approves, and the notice goes out on its day if none does.
 *
 * @throws HoldfastError `notice-not-owed` once it was given or waived, `deferral-pending` while another waits for its reviewer,
 * `notice-claim-pending` while a reviewer looks into whether the person was told, `deferrals-exhausted` once as many were refused
 * as may be, `deferral-too-long` beyond what policy allows, or not past the day the notice is due anyway.
 * @see Directive (EU) 2016/680, Article 13(3).
 */
export function decideDeferral(
  state: OrderState,
  asked: { readonly ground: DeferralGround; readonly until: Instant },
  now: Instant,
): OrderEvent[] {
  const notice = requireOwedNotice(state);
  requireNoOpenClaim(state);
  const refused = countRefusedDeferrals(state.rights);
  if (refused >= NOTICE_POLICY.deferralsRefusedPerOrder) {
    throw new HoldfastError('deferrals-exhausted', `requests to wait with this notice were refused ${refused} times`);
  }
  const latest = listBanEnds(state, asked.ground).reduce(
    (one, other) => earliestOf(one, other),
    computeLatestDeferral(state, now),
  );
  const after = latestOf(notice.dueAt, now);
  if (asked.until > latest || asked.until <= after) {
    const detail = `must be after ${toRfc3339(after)} and at the latest ${toRfc3339(latest)}`;
    throw new HoldfastError('deferral-too-long', detail, { faults: [{ pointer: '/until', detail }] });
  }
  const reviewDueAt = computeDeferralDecisionDue(notice.dueAt, asked.until, now);
  return [{ type: 'deferral.requested', at: now, ...asked, reviewDueAt }];
}

/** Silence is a refusal too, but it counts only where the authority took away whoever would have answered. */
const countRefusedDeferrals = ({ reviews }: Rights): number =>
  reviews.filter((one) => {
    const isSilenced = one.status === 'defaulted' && listSilencing(one).length > 0;
    return one.kind === 'deferral' && (one.outcome === 'revoke' || isSilenced);
  }).length;

/** Where a wait that the order itself asks for ends at the latest: with the hold. */
const listBanEnds = (state: OrderState, ground: DeferralGround): Instant[] =>
  ground === BAN_IN_ORDER ? [findEndByTime(state)].filter((end) => end !== undefined).map(({ at }) => at) : [];

/**
 * The authority says that it told the person itself. A reviewer looks at what shows it; until one confirms it nothing changes, so
 * the notice goes out on its day. The time to object runs from the confirmation, not from `toldAt`: what is confirmed late takes
 * nothing from the person.
 *
 * @throws HoldfastError `notice-not-owed` once it was given or waived, `deferral-pending` while a request to wait is with its
 * reviewer, `notice-claim-pending` while an earlier claim is, `notice-claims-exhausted`, `time-not-possible`.
 */
export function decideClaimedNotice(state: OrderState, toldAt: Instant, now: Instant): OrderEvent[] {
  requireOwedNotice(state);
  requireNoOpenClaim(state);
  const { length: claimed } = listClaims(state.rights);
  if (claimed >= NOTICE_POLICY.noticeClaimsPerOrder) {
    throw new HoldfastError('notice-claims-exhausted', `it was claimed ${claimed} times that the person was told`);
  }
  requirePossibleTime(state, toldAt, now, '/toldAt');
  return [{ type: 'notice.claimed', at: now, reviewDueAt: computeClaimDecisionDue(now) }];
}

/**
 * The authority makes a letter to tell the person with, which carries a case code of its own. By itself it tells nobody.
 *
 * @throws HoldfastError `notice-not-owed` where there is nobody to tell, `deferral-pending` while a request to wait is with its
 * reviewer, `notice-letters-exhausted`.
 */
export function decideLetter(state: OrderState, now: Instant): OrderEvent[] {
  if (state.rights.notice.status !== 'given') requireOwedNotice(state);
  const { length: made } = state.rights.letters ?? [];
  if (made >= NOTICE_POLICY.noticeLettersPerOrder) {
    throw new HoldfastError('notice-letters-exhausted', `${made} letters were made of order ${state.orderId}`);
  }
  return [{ type: 'notice.letter-made', at: now }];
}

/**
 * The provider fetches the notice to pass on, as often as it has to: after the first time that is noted beside the commits.
 *
 * @throws HoldfastError `notice-not-requested`.
 */
export function decideNoticeRead(state: OrderState, now: Instant): OrderEvent[] {
  requireRequestedRelay(state);
  const { notice } = state.rights;
  const wasRead = notice.status === 'given' && notice.readAt !== undefined;
  return wasRead ? [] : [{ type: 'notice.read', at: now, first: true }];
}

/**
 * The provider's proof that it told its user.
 *
 * @returns nothing for a repeat.
 * @throws HoldfastError `notice-not-requested` when it was not asked to, `time-not-possible`.
 */
export function decideRelayProof(state: OrderState, relayedAt: Instant, now: Instant): OrderEvent[] {
  const relay = requireRequestedRelay(state);
  requirePossibleTime(state, relayedAt, now, '/relayedAt');
  return relay.status === 'proved' ? [] : [{ type: 'notice.relayed', at: now }];
}

/** @throws HoldfastError `notice-not-owed`, `deferral-pending`. */
function requireOwedNotice({
  orderId,
  rights: { notice, deferral },
}: OrderState): Extract<Notice, { readonly status: 'owed' }> {
  if (notice.status !== 'owed') {
    throw new HoldfastError('notice-not-owed', `the notice of order ${orderId} is ${notice.status} already`);
  }
  if (deferral?.status === 'asked') {
    throw new HoldfastError('deferral-pending', 'an earlier request to defer still awaits its reviewer');
  }
  return notice;
}

/** @throws HoldfastError `notice-claim-pending`. */
function requireNoOpenClaim({ rights }: OrderState): void {
  if (!listClaims(rights).some(isOpen)) return;
  throw new HoldfastError('notice-claim-pending', 'a reviewer has yet to say whether you told the person');
}

/** @throws HoldfastError `notice-not-requested`. */
function requireRequestedRelay({
  orderId,
  rights: { notice },
}: OrderState): Exclude<Relay, { readonly status: 'off' }> {
  if (notice.status !== 'given' || notice.relay.status === 'off') {
    throw new HoldfastError('notice-not-requested', `no relay of a notice is requested for order ${orderId}`);
  }
  return notice.relay;
}

/**
 * Nobody can be told of a hold before it began, nor later than now; clocks may differ by what signatures may.
 *
 * @throws HoldfastError `time-not-possible`.
 */
function requirePossibleTime(state: OrderState, toldAt: Instant, now: Instant, pointer: string): void {
  const began = periodOf(state)?.startsAt ?? state.issuedAt;
  if (toldAt >= began && toldAt <= plus(now, PROVIDER_POLICY.providerSignatureWindowMs)) return;
  const detail = `must be between ${toRfc3339(began)}, when the hold began, and now`;
  throw new HoldfastError('time-not-possible', detail, { faults: [{ pointer, detail }] });
}
