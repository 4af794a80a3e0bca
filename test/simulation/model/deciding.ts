import { DAY, FIGURES, NEVER } from './figures.ts';
import type { Move, Take } from './move.ts';
import {
  type Draft,
  endOrder,
  isAlive,
  isHeld,
  type Log,
  type Order,
  type Review,
  type Setup,
  type Wish,
} from './order.ts';
import { changeReview, isOfASide, isOpen, settle } from './reviewing.ts';
import { giveNotice } from './silence.ts';
import { endByTime } from './time.ts';

/** Why this reviewer cannot decide here. */
export function findSeatBar(order: Order, { of, by }: Move, setup: Setup): string | undefined {
  const review = order.reviews[of];
  if (!review) return 'review-unknown';
  if (!isOpen(review)) return 'review-closed';
  if (!review.seats.some(({ who }) => who === by)) return 'review-not-yours';
  return isOfASide(setup, order, by) ? 'review-not-independent' : undefined;
}

/** `drop`: the second target goes, the first stays · `sooner`: everything stays, for a day more. */
function isPossible(d: Order, wish: Wish, setup: Setup): boolean {
  if (wish === 'drop') return d.targets.every(isHeld);
  return wish !== 'sooner' || (d.targets.some(isHeld) && d.now + DAY < endByTime(d, setup));
}

function decideOnHold(d: Draft, log: Log, wish: Wish): void {
  if (!isAlive(d) || wish === 'affirm') return;
  if (wish === 'revoke') {
    endOrder(d, log, 'revoked', d.now, 'revoked-by-review');
    return;
  }
  log.push('order.narrowed');
  if (wish === 'drop') {
    d.targets = [d.targets[0], 'let-go'];
    return;
  }
  d.end = d.now + DAY;
  d.endsAtMost = d.end;
}

function decideOnDeferral(d: Draft, log: Log, wish: Wish): void {
  if (wish === 'revoke' || d.notice !== 'owed') {
    log.push('deferral.refused');
    d.deferral = 'refused';
    return;
  }
  const until = wish === 'affirm' ? d.deferralUntil : d.now + DAY;
  log.push('deferral.approved');
  d.deferral = 'approved';
  d.deferralUntil = until;
  d.noticeAt = until;
  d.deferred = d.deferralGround;
}

function decideOnClaim(d: Draft, log: Log, wish: Wish): void {
  if (wish !== 'affirm') return;
  log.push('notice.confirmed');
  if (d.notice === 'owed') giveNotice(d, d.now, 'stopped');
  else if (d.relay === 'requested' || d.relay === 'overdue') {
    d.relay = 'stopped';
    d.relayDue = NEVER;
  }
}

/** Whether what is wanted would ask for more, or for what has no place there. */
function widens(d: Order, review: Review, wish: Wish, setup: Setup): boolean {
  const amends = wish === 'drop' || wish === 'sooner';
  if (review.kind === 'notice' || review.kind === 'renewal') return amends;
  if (review.kind !== 'deferral') return isAlive(d) && amends && !isPossible(d, wish, setup);
  if (wish === 'revoke' || d.notice !== 'owed') return false;
  const until = wish === 'sooner' ? d.now + DAY : wish === 'affirm' ? d.deferralUntil : NEVER;
  return until > d.deferralUntil || until <= Math.max(d.noticeAt, d.now);
}

function close(d: Draft, log: Log, number: number, review: Review, wish: Wish): void {
  log.push('review.decided');
  const outcome = wish === 'drop' || wish === 'sooner' ? 'amend' : wish;
  changeReview(d, number, { status: 'decided', outcome, closedAt: d.now });
  settle(d, d.now, FIGURES.appealed);
  if (review.kind === 'deferral') decideOnDeferral(d, log, wish);
  else if (review.kind === 'notice') decideOnClaim(d, log, wish);
  else if (review.kind !== 'renewal') decideOnHold(d, log, wish);
}

const STRICTNESS: readonly Wish[] = ['affirm', 'drop', 'revoke'];

/** What a vote to drop the second target comes to, now. */
function wishNow({ targets: [first, second] }: Order, wish: Wish): Wish {
  if (wish !== 'drop' || (isHeld(first) && isHeld(second))) return wish;
  return isHeld(second) ? 'revoke' : 'affirm';
}

/** Two of three agree, or the one in the middle is what two want at least. */
function tally(d: Order, votes: readonly Wish[]): Wish | undefined {
  const wishes = votes.map((vote) => wishNow(d, vote));
  const agreed = wishes.find((one, index) => wishes.indexOf(one) !== index);
  if (agreed !== undefined || wishes.length < 3) return agreed;
  return STRICTNESS.filter((wish) => wishes.includes(wish))[1];
}

export const decideReview: Take = (d, log, move, setup) => {
  const { of, by, how } = move;
  const bar = findSeatBar(d, move, setup);
  const review = d.reviews[of];
  if (bar !== undefined || !review) return bar;
  if (review.seats.some(({ who, vote }) => who === by && vote !== '')) return 'review-voted';
  const wish = how as Wish;
  if (widens(d, review, wish, setup)) return 'amendment-widens';
  const seats = review.seats.map((seat) => (seat.who === by ? { ...seat, vote: wish } : seat));
  changeReview(d, of, { seats });
  if (seats.length === 1) {
    close(d, log, of, review, wish);
    return undefined;
  }
  log.push('review.voted');
  const agreed = tally(
    d,
    seats.flatMap(({ vote }) => (vote === '' ? [] : [vote])),
  );
  if (agreed !== undefined) close(d, log, of, review, agreed);
  return undefined;
};
