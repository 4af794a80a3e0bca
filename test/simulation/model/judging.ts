import { decideReview, findSeatBar } from './deciding.ts';
import { FIGURES, type Time } from './figures.ts';
import type { Move, Take } from './move.ts';
import type { Order, Party, Review } from './order.ts';
import {
  challengeOf,
  changeReview,
  isIndependent,
  isOpen,
  prolong,
  sideOf,
  spanOf,
  wasGiven,
  withoutReviewers,
} from './reviewing.ts';

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
