import { HoldfastError } from '../../../errors.ts';
import type { Actor } from '../../actor.ts';
import type { ReviewId } from '../../ids.ts';
import { type Instant, latestOf } from '../../instant.ts';
import type { Ballot, Cast, ReviewerStanding, RightsCommand } from '../life/rights-command.ts';
import { scopeOf } from '../life/scope.ts';
import { findEndByTime } from '../life/time.ts';
import { findProlonged } from '../life/turns.ts';
import { consequencesOfEnding } from '../record/ending.ts';
import type { OrderEvent } from '../record/events.ts';
import type { Amendment, Outcome, Review, ReviewKind } from '../record/rights.ts';
import { isPanel, listCountedSeats } from '../record/seats.ts';
import { isAlive, isHeld, type OrderState, type Target } from '../record/state.ts';
import { findOpenReview, findSeatToDecide } from './find-review.ts';
import { findContestEnd, findDependence, reviewNotIndependent } from './independence.ts';
import { tallyVotes } from './panel.ts';
import { createUnsaid, requireUnsaid } from './unsaid-protection.ts';

/** Fills the first empty seat, with the time that whoever takes it has. @throws HoldfastError `review-not-independent`; `review-closed` and the like. */
export function decideAssignment(
  state: OrderState,
  id: ReviewId,
  reviewer: ReviewerStanding,
  now: Instant,
): OrderEvent[] {
  const review = findOpenReview(state, id);
  if (review.status === 'assigned') return [];
  const why = findDependence(state, review, reviewer);
  if (why !== undefined) throw reviewNotIndependent(why);
  const { person, institution } = reviewer;
  const seat = review.seats.findIndex((one) => one.reviewer === null) + 1;
  // whoever comes late has half of the time all the same; a notice does not wait longer because nobody was on duty
  const prolonged = review.kind === 'deferral' ? undefined : findProlonged(state.rights, review, now);
  const contestableUntil = findContestEnd(state, review, reviewer, now);
  return [
    {
      type: 'review.assigned',
      at: now,
      review: id,
      seat,
      reviewer: { person, institution },
      contestableUntil,
      ...(prolonged && { prolonged }),
    },
  ];
}

type Decision = Extract<RightsCommand, { readonly type: 'decide-review' }>;

/**
 * The decision of whoever decides alone, or the vote of a member of a panel; and in the same commit, once it is decided, all that
 * follows: a revocation releases, an amendment narrows, an approved deferral moves the notice, a confirmed claim stops its relay, and
 * what the filing left unsaid of a protected person is put on record.
 *
 * @throws HoldfastError `review-unknown`, `review-closed`, `review-not-yours`, `review-not-independent`, `review-voted`,
 * `amendment-widens`, `target-unknown`, `protection-on-record`; `order-version-conflict` (retryable) when the votes that came with it
 * are not those that stand.
 */
export function decideReview(state: OrderState, decision: Decision, by: Actor, now: Instant): OrderEvent[] {
  const { review, number } = findSeatToDecide(state, decision.review, by);
  if (!isPanel(review)) return decideAlone(state, decision, by, now);
  const { outcome, amendment, unsaid, votes } = decision;
  requireUnsaid(state, decision);
  return decideOnPanel(state, review, { seat: number, outcome, amendment, unsaid }, votes, now);
}

/**
 * The decision of whoever decides alone; of a member of a panel, what the vote would come to if the panel agreed. The other votes are
 * not looked at, so that nobody learns them by trying.
 *
 * @throws HoldfastError as `decideReview` does.
 */
export function decideAlone(state: OrderState, decision: Decision, by: Actor, now: Instant): OrderEvent[] {
  const { review, number } = findSeatToDecide(state, decision.review, by);
  requireNoVote(review, number);
  requireUnsaid(state, decision);
  const { outcome, amendment, unsaid } = decision;
  const follows = FOLLOWS_FROM[review.kind];
  return [
    createReviewDecided(review, outcome, [number], now),
    ...createUnsaid(review, unsaid, now),
    ...follows(state, { outcome, amendment }, now),
  ];
}

function requireNoVote({ id, seats }: Review, seat: number): void {
  if (seats[seat - 1]?.vote) throw new HoldfastError('review-voted', `you have voted on ${id}`);
}

const createReviewDecided = ({ id }: Review, outcome: Outcome, seats: readonly number[], now: Instant): OrderEvent => ({
  type: 'review.decided',
  at: now,
  review: id,
  outcome,
  seats,
});

/** What each member votes has to be possible by itself; so is what two of them agree on. */
function decideOnPanel(
  state: OrderState,
  review: Review,
  vote: Cast,
  others: readonly Cast[],
  now: Instant,
): OrderEvent[] {
  requireNoVote(review, vote.seat);
  const counted = listCountedSeats(state, review);
  const earlier = others.filter(({ seat }) => counted.includes(seat));
  if (earlier.length < counted.length) {
    throw new HoldfastError('order-version-conflict', `${review.id} was voted on meanwhile`, { retryable: true });
  }
  requirePossibleBallot(state, vote, now);
  const voted: OrderEvent = { type: 'review.voted', at: now, review: review.id, seat: vote.seat };
  const verdict = tallyVotes(scopeOf(state), [...earlier, vote], now);
  if (!verdict) return [voted];
  return [
    voted,
    createReviewDecided(review, verdict.outcome, verdict.seats, now),
    ...createUnsaid(review, verdict.unsaid, now),
    ...decideOnHold(state, verdict, now),
  ];
}

/** Approved, approved for a shorter time, or refused. */
function decideOnDeferral(state: OrderState, { outcome, amendment }: Ballot, now: Instant): OrderEvent[] {
  const { deferral, notice } = state.rights;
  if (outcome === 'revoke' || deferral === null || notice.status !== 'owed')
    return [{ type: 'deferral.refused', at: now }];
  const until = outcome === 'affirm' ? deferral.until : amendment?.endsAt;
  const after = latestOf(notice.dueAt, now);
  if (until === null || until === undefined || until > deferral.until || until <= after) {
    throw amendmentWidens(
      '/amendment/endsAt',
      'must come after the notice is due and before the end that was asked for',
    );
  }
  return [{ type: 'deferral.approved', at: now, until }];
}

/** The authority told the person, as it claims, or did not; there is nothing in between. */
function decideOnClaim(_state: OrderState, { outcome }: Ballot, now: Instant): OrderEvent[] {
  if (outcome === 'amend') throw amendmentWidens('/amendment', 'has no place here: the person was told, or was not');
  return outcome === 'affirm' ? [{ type: 'notice.confirmed', at: now }] : [];
}

/** The continuation may be renewed once more, or it ends at the end it has; leave itself stands in the decision. */
function decideOnRenewal(_state: OrderState, { outcome }: Ballot): OrderEvent[] {
  if (outcome === 'amend')
    throw amendmentWidens('/amendment', 'has no place here: the hold may be renewed, or may not');
  return [];
}

function decideOnHold(state: OrderState, { outcome, amendment }: Ballot, now: Instant): OrderEvent[] {
  if (!isAlive(state.phase)) return []; // it ended meanwhile: the decision stands on record, and there is nothing to undo
  if (outcome === 'affirm') return [];
  if (outcome === 'revoke')
    return [{ type: 'order.revoked', ...consequencesOfEnding(state, now, 'revoked-by-review') }];
  const { targets, endsAt } = requireAmendment(state, amendment, now);
  return [{ type: 'order.narrowed', at: now, targets: targets.filter(leavesData), endsAt }];
}

/** What a decision makes of an order, by what it is about. */
const FOLLOWS_FROM: Readonly<Record<ReviewKind, typeof decideOnHold>> = {
  deferral: decideOnDeferral,
  notice: decideOnClaim,
  challenge: decideOnHold,
  appeal: decideOnHold,
  emergency: decideOnHold,
  sunset: decideOnHold,
  transmission: decideOnHold,
  renewal: decideOnRenewal,
  'protected-person': decideOnHold,
  sample: decideOnHold,
};

/** An amendment has to narrow the order as it stands; any other ballot can be given. @throws HoldfastError `amendment-widens`. */
function requirePossibleBallot(state: OrderState, { outcome, amendment }: Ballot, now: Instant): void {
  if (outcome === 'amend' && isAlive(state.phase)) requireAmendment(state, amendment, now);
}

/** @throws HoldfastError `amendment-widens`. */
function requireAmendment(state: OrderState, amendment: Amendment | null, now: Instant): Amendment {
  if (amendment === null) throw amendmentWidens('/amendment', 'is required with the outcome "amend"');
  requireNarrowing(state, amendment, now);
  return amendment;
}

const amendmentWidens = (pointer: string, detail: string): HoldfastError =>
  new HoldfastError('amendment-widens', detail, { faults: [{ pointer, detail }] });

/** A target named without any data is named as going. */
const leavesData = ({ categories }: Amendment['targets'][number]): boolean => categories.length > 0;

/** Never more targets, more data or more time than there were, and something less. */
function requireNarrowing(state: OrderState, { targets, endsAt }: Amendment, now: Instant): void {
  const held = new Map(state.targets.filter(isHeld).map((target) => [target.id, target]));
  for (const [index, { id, categories }] of targets.entries()) {
    const pointer = `/amendment/targets/${index}`;
    const target: Target | undefined = held.get(id);
    if (!target) throw amendmentWidens(`${pointer}/id`, 'names no target that the order still holds');
    if (categories.some((category) => !target.categories.includes(category))) {
      throw amendmentWidens(`${pointer}/categories`, 'asks for data the order does not hold for this target');
    }
  }
  const end = findEndByTime(state)?.at;
  if (endsAt !== null && (endsAt <= now || end === undefined || endsAt >= end)) {
    throw amendmentWidens('/amendment/endsAt', 'must come before the end the hold has now');
  }
  if (!targets.some(leavesData))
    throw amendmentWidens('/amendment/targets', 'leaves nothing: revoke the order instead');
  const kept = targets.reduce((count, { categories }) => count + categories.length, 0);
  const before = [...held.values()].reduce((count, { categories }) => count + categories.length, 0);
  if (kept >= before && endsAt === null)
    throw amendmentWidens('/amendment', 'leaves the order as it is: affirm it instead');
}
