import { HoldfastError } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { type Instant, latestOf } from '../instant.ts';
import type { OrderEvent } from '../order/events.ts';
import { isAlive, isHeld, type OrderState, type Target } from '../order/state.ts';
import { endByTime } from '../order/time.ts';
import { consequencesOfEnding } from '../order/waits.ts';
import type { RightsCommand } from './command.ts';
import { dependence, institutionsOf, type ReviewerStanding } from './independence.ts';
import { type Amendment, challengeIn, isOpen, type Outcome, type Review, type ReviewId, reviewOf } from './state.ts';

/** @throws HoldfastError `review-unknown`, `review-closed`. */
function openReview(state: OrderState, id: ReviewId): Review {
  const review = reviewOf(state.rights, id);
  if (!review) throw unknownReview(state, id);
  if (!isOpen(review)) throw new HoldfastError('review-closed', `review ${id} is ${review.status}`);
  return review;
}

const unknownReview = ({ orderId }: OrderState, id: ReviewId): HoldfastError =>
  new HoldfastError('review-unknown', `order ${orderId} has no review ${id}`);

/** @throws HoldfastError `review-not-yours` unless it is assigned to whoever asks. */
function ownReview(state: OrderState, id: ReviewId, by: Actor): Review {
  const review = openReview(state, id);
  if (by.kind === 'officer' && review.reviewer?.person === by.person) return review;
  throw new HoldfastError('review-not-yours', `review ${id} is not assigned to you`);
}

/**
 * Their own review, and still theirs to decide: a side may have joined since it was assigned.
 *
 * @throws HoldfastError `review-not-yours`, `review-not-independent`.
 */
function reviewToDecide(state: OrderState, id: ReviewId, by: Actor): Review {
  const review = ownReview(state, id, by);
  if (by.kind === 'officer' && institutionsOf(state).includes(by.institution)) {
    const detail = 'refused: same-institution; declare the conflict, so that another gets it';
    throw new HoldfastError('review-not-independent', detail);
  }
  return review;
}

/** @throws HoldfastError `review-not-independent`; `review-closed` and the like. */
export function decideAssignment(
  state: OrderState,
  id: ReviewId,
  reviewer: ReviewerStanding,
  now: Instant,
): OrderEvent[] {
  const review = openReview(state, id);
  if (review.status === 'assigned') return [];
  const why = dependence(state, review, reviewer);
  if (why !== undefined) throw new HoldfastError('review-not-independent', `refused: ${why}`);
  const { person, institution } = reviewer;
  return [{ type: 'review.assigned', at: now, review: id, reviewer: { person, institution } }];
}

/**
 * A review in which this party is heard. Whoever objects is told of the reviews of its own objections, and of no other.
 *
 * @throws HoldfastError `review-unknown`, `review-closed`.
 */
function reviewHearing(state: OrderState, id: ReviewId, by: Actor): Review {
  const isAboutOwn = challengeIn(state.rights, id)?.by === by.kind;
  if ((by.kind === 'person' || by.kind === 'provider') && !isAboutOwn) throw unknownReview(state, id);
  return openReview(state, id);
}

const PARTIES: readonly Actor['kind'][] = ['person', 'provider'];

/** By the reviewer, or by a party to it. @throws HoldfastError `review-unknown`, `review-not-yours`, `review-unassigned` before anyone has it. */
export function decideConflict(state: OrderState, id: ReviewId, by: Actor, now: Instant): OrderEvent[] {
  const review = reviewHearing(state, id, by);
  const isParty = PARTIES.includes(by.kind) || (by.kind === 'officer' && by.role === 'contact-point');
  if (!isParty) ownReview(state, id, by);
  if (review.reviewer === null) throw new HoldfastError('review-unassigned', `review ${id} has no reviewer yet`);
  return [{ type: 'review.conflict-declared', at: now, review: id }];
}

/** While a challenge is open, its reviewer alone can let the hold be extended. @throws HoldfastError `review-not-yours`, `review-not-independent`, `transition-not-allowed`. */
export function decidePermission(state: OrderState, id: ReviewId, by: Actor, now: Instant): OrderEvent[] {
  const review = reviewToDecide(state, id, by);
  if (review.kind !== 'challenge' && review.kind !== 'appeal') {
    throw new HoldfastError('transition-not-allowed', 'more time is permitted in the review of an objection only');
  }
  return review.extensionPermitted ? [] : [{ type: 'extension.permitted', at: now, review: id }];
}

/** Words between the reviewer and the parties; each of them hears what the other says. @throws HoldfastError `review-unknown`, `review-not-yours`. */
export function decideMessage(state: OrderState, id: ReviewId, by: Actor, now: Instant): OrderEvent[] {
  reviewHearing(state, id, by);
  const from = speaker(state, id, by);
  return [{ type: 'message.sent', at: now, review: id, from }];
}

function speaker(state: OrderState, id: ReviewId, by: Actor): 'reviewer' | 'authority' | 'person' | 'provider' {
  if (by.kind === 'person' || by.kind === 'provider') return by.kind;
  if (by.kind === 'officer' && by.role === 'contact-point') return 'authority';
  ownReview(state, id, by);
  return 'reviewer';
}

type Decision = Extract<RightsCommand, { readonly type: 'decide-review' }>;

/**
 * The reviewer's decision, and in the same commit all that follows from it: a revocation releases, an amendment narrows, an
 * approved deferral moves the notice.
 *
 * @throws HoldfastError `review-unknown`, `review-closed`, `review-not-yours`, `review-not-independent`, `amendment-widens`.
 */
export function decideReview(
  state: OrderState,
  { review: id, outcome, amendment }: Decision,
  by: Actor,
  now: Instant,
): OrderEvent[] {
  const review = reviewToDecide(state, id, by);
  const decided: OrderEvent = { type: 'review.decided', at: now, review: id, outcome };
  return [decided, ...(review.kind === 'deferral' ? onWaiting : onHold)(state, outcome, amendment, now)];
}

/** Approved, approved for a shorter time, or refused. */
function onWaiting(state: OrderState, outcome: Outcome, amendment: Amendment | null, now: Instant): OrderEvent[] {
  const { deferral, notice } = state.rights;
  if (outcome === 'revoke' || deferral === null || notice.status !== 'owed')
    return [{ type: 'deferral.refused', at: now }];
  const until = outcome === 'affirm' ? deferral.until : amendment?.endsAt;
  const after = latestOf(notice.dueAt, now);
  if (until === null || until === undefined || until > deferral.until || until <= after) {
    throw widens('/amendment/endsAt', 'must come after the notice is due and before the end that was asked for');
  }
  return [{ type: 'deferral.approved', at: now, until }];
}

function onHold(state: OrderState, outcome: Outcome, amendment: Amendment | null, now: Instant): OrderEvent[] {
  if (!isAlive(state.phase)) return []; // it ended meanwhile: the decision stands on record, and there is nothing to undo
  if (outcome === 'affirm') return [];
  if (outcome === 'revoke')
    return [{ type: 'order.revoked', ...consequencesOfEnding(state, now, 'revoked-by-review') }];
  if (amendment === null) throw widens('/amendment', 'is required with the outcome "amend"');
  narrows(state, amendment, now);
  return [{ type: 'order.narrowed', at: now, ...amendment }];
}

const widens = (pointer: string, detail: string): HoldfastError =>
  new HoldfastError('amendment-widens', detail, { faults: [{ pointer, detail }] });

/** Never more targets, more data or more time than there were, and something less. */
function narrows(state: OrderState, { targets, endsAt }: Amendment, now: Instant): void {
  const held = new Map(state.targets.filter(isHeld).map((target) => [target.id, target]));
  for (const [index, { id, categories }] of targets.entries()) {
    const pointer = `/amendment/targets/${index}`;
    const target: Target | undefined = held.get(id);
    if (!target) throw widens(`${pointer}/id`, 'names no target that the order still holds');
    if (categories.some((category) => !target.categories.includes(category))) {
      throw widens(`${pointer}/categories`, 'asks for data the order does not hold for this target');
    }
  }
  const end = endByTime(state)?.at;
  if (endsAt !== null && (endsAt <= now || end === undefined || endsAt >= end)) {
    throw widens('/amendment/endsAt', 'must come before the end the hold has now');
  }
  if (targets.length === 0) throw widens('/amendment/targets', 'leaves nothing: revoke the order instead');
  const kept = targets.reduce((count, { categories }) => count + categories.length, 0);
  const before = [...held.values()].reduce((count, { categories }) => count + categories.length, 0);
  if (kept >= before && endsAt === null) throw widens('/amendment', 'leaves the order as it is: affirm it instead');
}
