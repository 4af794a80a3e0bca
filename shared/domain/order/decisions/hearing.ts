import { HoldfastError } from '../../../errors.ts';
import type { Actor } from '../../actor.ts';
import { type ReviewId, reviewUnknown } from '../../ids.ts';
import { type Instant, toRfc3339 } from '../../instant.ts';
import { OBJECTION_POLICY } from '../../policy/objections.ts';
import { findProlonged } from '../life/turns.ts';
import type { OrderEvent } from '../record/events.ts';
import {
  type ConflictGround,
  findChallengeOfReview,
  type HeardParty,
  type Review,
  type Rights,
} from '../record/rights.ts';
import type { OrderState } from '../record/state.ts';
import { isFiledBy } from './challenge.ts';
import { findOpenReview, findOwnSeat, findSeatToDecide, type TakenSeat } from './find-review.ts';

/** The party an actor speaks for; `undefined` for a reviewer. */
function partyOf(by: Actor): HeardParty | undefined {
  if (by.kind === 'person' || by.kind === 'provider') return by.kind;
  return by.kind === 'officer' && by.role === 'contact-point' ? 'authority' : undefined;
}

/**
 * A review in which this party is heard. Whoever objects is told of the reviews of its own objections, and of no other.
 *
 * @throws HoldfastError `review-unknown`, `review-closed`.
 */
function findReviewHearing(state: OrderState, id: ReviewId, by: Actor): Review {
  const challenge = findChallengeOfReview(state.rights, id);
  const isAboutOwn = challenge !== undefined && isFiledBy(challenge, by);
  if ((by.kind === 'person' || by.kind === 'provider') && !isAboutOwn) throw reviewUnknown();
  return findOpenReview(state, id);
}

/**
 * The seat a party means; on a panel it must name one.
 *
 * @throws HoldfastError `seat-unknown`, `review-unassigned` before anyone has it.
 */
function findSeatMeant(review: Review, asked: number | null): TakenSeat {
  const number = asked ?? (review.seats.length === 1 ? 1 : 0);
  const seat = review.seats[number - 1];
  if (!seat) {
    const detail = `must be from 1 to ${review.seats.length}: one of the seats of the review`;
    throw new HoldfastError('seat-unknown', detail, { faults: [{ pointer: '/seat', detail }] });
  }
  if (seat.reviewer === null) throw new HoldfastError('review-unassigned', `review ${review.id} has no reviewer yet`);
  return { review, number, reviewer: seat.reviewer };
}

interface SaidOfConflict {
  readonly review: ReviewId;
  readonly seat: number | null;
  readonly ground?: ConflictGround | undefined;
}

/**
 * A reviewer's conflict, declared by that reviewer or by a party to the review. A seat from which nothing can be decided any more can
 * still be handed back: this is how. Whoever takes the seat over has half of the time at
 * least; only an authority wins none for a request of its own to wait, because the notice would wait with it.
 *
 * @throws HoldfastError `review-unknown`, `review-closed`, `review-not-yours`, `seat-unknown`, `review-unassigned`,
 * `conflicts-exhausted` for a party that did so as often as it may on this order, `conflict-too-late` for one that let the days for it pass.
 */
export function decideConflict(state: OrderState, said: SaidOfConflict, by: Actor, now: Instant): OrderEvent[] {
  const { review: id, ground = null } = said;
  const review = findReviewHearing(state, id, by);
  const party = partyOf(by);
  const { number, reviewer } = party === undefined ? findOwnSeat(state, id, by) : findSeatMeant(review, said.seat);
  if (party !== undefined) {
    requireConflictLeft(state.rights, party, by);
    requireContestable(review, number, now);
  }
  const winsTime = review.kind !== 'deferral' || party === undefined;
  const prolonged = winsTime ? findProlonged(state.rights, review, now) : undefined;
  return [
    {
      type: 'review.conflict-declared',
      at: now,
      review: id,
      seat: number,
      reviewer,
      by: party ?? 'reviewer',
      ground,
      ...(prolonged && { prolonged }),
    },
  ];
}

/** Of whoever objects, the reviews of its own objections count: of several who hold a code, none uses up another's. @throws HoldfastError `conflicts-exhausted`. */
function requireConflictLeft(rights: Rights, party: HeardParty, by: Actor): void {
  const heard = rights.reviews.filter(({ id }) => {
    const challenge = findChallengeOfReview(rights, id);
    return party === 'authority' || (challenge !== undefined && isFiledBy(challenge, by));
  });
  const declared = heard.reduce((sum, { conflicts }) => sum + conflicts[party], 0);
  if (declared < OBJECTION_POLICY.conflictsPerPartyAndOrder) return;
  throw new HoldfastError(
    'conflicts-exhausted',
    `a conflict was declared ${declared} times on this order by this side`,
  );
}

/** @throws HoldfastError `conflict-too-late`. */
function requireContestable({ seats }: Review, number: number, now: Instant): void {
  const until = seats[number - 1]?.contestableUntil;
  if (until === undefined || now < until) return;
  throw new HoldfastError(
    'conflict-too-late',
    `whose house it is could be read long enough, until ${toRfc3339(until)}: say it in a message, and the reviewer can hand it back`,
  );
}

/**
 * While a challenge is open, whoever decides it alone can let the hold be extended; of a panel, two of its members.
 *
 * @throws HoldfastError `review-not-yours`, `review-not-independent`, `transition-not-allowed`.
 */
export function decidePermission(state: OrderState, id: ReviewId, by: Actor, now: Instant): OrderEvent[] {
  const { review, number } = findSeatToDecide(state, id, by);
  if (review.kind !== 'challenge' && review.kind !== 'appeal') {
    throw new HoldfastError('transition-not-allowed', 'more time is permitted in the review of an objection only');
  }
  const isGiven = review.seats[number - 1]?.permitsExtension;
  return isGiven ? [] : [{ type: 'extension.permitted', at: now, review: id, seat: number }];
}

/**
 * Words between whoever decides and the parties; each of them hears what the others say. Whoever may not decide any more has nothing to
 * ask them either: what the parties are told in the review comes from somebody of no side.
 *
 * @throws HoldfastError `review-unknown`, `review-closed`, `review-not-yours`, `review-not-independent`.
 */
export function decideMessage(state: OrderState, id: ReviewId, by: Actor, now: Instant): OrderEvent[] {
  findReviewHearing(state, id, by);
  const party = partyOf(by);
  if (party === undefined) findSeatToDecide(state, id, by);
  return [{ type: 'message.sent', at: now, review: id, from: party ?? 'reviewer' }];
}
