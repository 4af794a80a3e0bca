import type { Move, Take } from './commands.ts';
import { DAY, FIGURES, NEVER, type Time } from './figures.ts';
import {
  type Draft,
  endOrder,
  isAlive,
  isHeld,
  type Log,
  type Order,
  type Party,
  type Review,
  type Setup,
  type Wish,
} from './order.ts';
import {
  challengeOf,
  changeReview,
  isIndependent,
  isOfASide,
  isOpen,
  prolong,
  settle,
  sideOf,
  spanOf,
  wasGiven,
  withoutReviewers,
} from './reviewing.ts';
import { endByTime, giveNotice } from './time.ts';

const PARTIES: readonly string[] = ['authority', 'person', 'provider'] satisfies Party[];
const isParty = (by: string): by is Party => PARTIES.includes(by);

/** Whom a party knew from before, it has had its days to mistrust. */
function contestEnd(order: Order, number: number, review: Review, who: string): Time {
  const own = order.now + FIGURES.conflict;
  const half = review.dueAt - Math.ceil(spanOf(review) / 2);
  const end = review.kind === 'deferral' ? Math.min(own, half) : own;
  const side = sideOf(order, number);
  const known = order.reviews
    .filter((_one, index) => sideOf(order, index) === side)
    .flatMap(({ seats, outcome, closedAt }) => {
      const seat = seats.find((one) => one.who === who);
      return seat ? [seat.contestableUntil, ...(outcome === '' ? [] : [closedAt])] : [];
    });
  return Math.min(end, ...known);
}

const assign: Take = (d, log, { of, by: who }, setup) => {
  const review = d.reviews[of];
  if (!review) return 'review-unknown';
  if (!isOpen(review)) return 'review-closed';
  const free = review.seats.findIndex((seat) => seat.who === '');
  if (free < 0) return undefined;
  if (!isIndependent(setup, d, of, who)) return 'review-not-independent';
  log.push('review.assigned');
  const contestableUntil = contestEnd(d, of, review, who);
  const seats = review.seats.map((seat, index) => (index === free ? { ...seat, who, contestableUntil } : seat));
  changeReview(d, of, { seats, ...(review.kind === 'deferral' ? {} : prolong(d, review, d.now)) });
  return undefined;
};

/** Where somebody is heard: whoever objects in the reviews of their own objections alone. */
function findHearingBar(order: Order, { of, by }: Move): string | undefined {
  const review = order.reviews[of];
  if (!review) return 'review-unknown';
  if ((by === 'person' || by === 'provider') && challengeOf(order, of)?.by !== by) return 'review-unknown';
  return isOpen(review) ? undefined : 'review-closed';
}

/** Why a party can no longer mistrust whoever sits there. */
function findConflictBar(order: Order, review: Review, by: Party): string | undefined {
  const heard = order.reviews.filter((_one, index) => by === 'authority' || challengeOf(order, index)?.by === by);
  const declared = heard.reduce((sum, { conflicts }) => sum + conflicts[by], 0);
  if (declared >= FIGURES.conflicts) return 'conflicts-exhausted';
  return order.now >= (review.seats[0]?.contestableUntil ?? 0) ? 'conflict-too-late' : undefined;
}

/** On a panel a party means the first seat. */
const declareConflict: Take = (d, log, move) => {
  const { of, by } = move;
  const bar = findHearingBar(d, move);
  const review = d.reviews[of];
  if (bar !== undefined || !review) return bar;
  const who = isParty(by) ? (review.seats[0]?.who ?? '') : by;
  if (!isParty(by) && !review.seats.some((seat) => seat.who === by)) return 'review-not-yours';
  if (who === '') return 'review-unassigned';
  const late = isParty(by) ? findConflictBar(d, review, by) : undefined;
  if (late !== undefined) return late;
  log.push('review.conflict-declared');
  const winsTime = review.kind !== 'deferral' || !isParty(by);
  changeReview(d, of, {
    ...withoutReviewers(review, [who]),
    ...(winsTime ? prolong(d, review, d.now) : {}),
    conflicts: isParty(by) ? { ...review.conflicts, [by]: review.conflicts[by] + 1 } : review.conflicts,
    contested: [...review.contested, { who, by: isParty(by) ? by : 'reviewer', moved: review.moved }],
  });
  return undefined;
};

/** Why this reviewer cannot decide here. */
function findSeatBar(order: Order, { of, by }: Move, setup: Setup): string | undefined {
  const review = order.reviews[of];
  if (!review) return 'review-unknown';
  if (!isOpen(review)) return 'review-closed';
  if (!review.seats.some(({ who }) => who === by)) return 'review-not-yours';
  return isOfASide(setup, order, by) ? 'review-not-independent' : undefined;
}

const sendMessage: Take = (d, log, move, setup) => {
  const bar = findHearingBar(d, move) ?? (isParty(move.by) ? undefined : findSeatBar(d, move, setup));
  if (bar === undefined) log.push('message.sent');
  return bar;
};

const permit: Take = (d, log, move, setup) => {
  const bar = findSeatBar(d, move, setup);
  const review = d.reviews[move.of];
  if (bar !== undefined || !review) return bar;
  if (review.kind !== 'challenge' && review.kind !== 'appeal') return 'transition-not-allowed';
  if (review.seats.find(({ who }) => who === move.by)?.permits) return undefined;
  log.push('extension.permitted');
  const seats = review.seats.map((seat) => (seat.who === move.by ? { ...seat, permits: true } : seat));
  changeReview(d, move.of, { seats });
  return undefined;
};

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

const decideReview: Take = (d, log, move, setup) => {
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

/** What those who decide reviews do, and what is said there. `by` is the name of a reviewer, or a party. */
export const JUDGING: Readonly<Record<string, Take>> = {
  'assign-reviewer': assign,
  'declare-conflict': declareConflict,
  'send-message': sendMessage,
  'permit-extension': permit,
  'decide-review': decideReview,
};

/** A reviewer who was never given a review is told that there is none. */
export const isStranger = (order: Order, { type, by, of }: Move): boolean =>
  type !== 'assign-reviewer' && Object.hasOwn(JUDGING, type) && !isParty(by) && !wasGiven(order, of, by);
