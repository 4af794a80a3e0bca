import { FIGURES, type Time } from './figures.ts';
import {
  type Challenge,
  createReview,
  type Draft,
  EMPTY_SEAT,
  isAlive,
  type Log,
  type Order,
  type Party,
  type Review,
  type ReviewKind,
  type Setup,
} from './order.ts';

/** Works where validations of the police come from, and prosecutors' orders. Every other reviewer has a house of their own. */
export const OF_PROSECUTION = 'v';

export function openReview(d: Draft, kind: ReviewKind, at: Time, dueAt: Time, change: Partial<Review> = {}): void {
  d.reviews = [...d.reviews, { ...createReview(kind, at, dueAt), ...change }];
}

export function changeReview(d: Draft, number: number, change: Partial<Review>): void {
  d.reviews = d.reviews.map((one, index) => (index === number ? { ...one, ...change } : one));
}

export const settle = (d: Draft, at: Time, window: Time): void => {
  d.settledAt = Math.max(d.settledAt, at + window);
};

/** The time that one turn was meant to have. */
export const spanOf = ({ openedAt, dueAt, added, moved }: Review): Time =>
  Math.floor((dueAt - openedAt - added) / (moved + 1));

/** Whoever takes over at `now` has half of a turn at least; what waits with the notice waits no longer than was asked. */
export function prolong(order: Order, review: Review, now: Time): Partial<Review> {
  const half = now + Math.ceil(spanOf(review) / 2);
  const to = review.kind === 'deferral' ? Math.min(half, order.deferralUntil) : half;
  return to > review.dueAt ? { dueAt: to, added: review.added + to - review.dueAt } : {};
}

export const isSitting = (review: Review, who: string): boolean => review.seats.some((seat) => seat.who === who);
export const isOpen = ({ status }: Review): boolean => status === 'open';
export const listInvolved = ({ excluded, seats }: Review): readonly string[] => [
  ...excluded,
  ...seats.map(({ who }) => who).filter((who) => who !== ''),
];

/** Whoever goes does not come back, and what they voted goes with them. */
export const withoutReviewers = (review: Review, gone: readonly string[]): Partial<Review> => ({
  seats: review.seats.map((seat) => (gone.includes(seat.who) ? EMPTY_SEAT : seat)),
  excluded: [...review.excluded, ...gone],
});

export const lastReviewOf = (order: Order, { review, appeal }: Challenge): Review | undefined =>
  order.reviews[appeal < 0 ? review : appeal];

export const isPending = (order: Order, challenge: Challenge): boolean => {
  const last = lastReviewOf(order, challenge);
  return last !== undefined && isOpen(last);
};

export const challengeOf = ({ challenges }: Order, number: number): Challenge | undefined =>
  challenges.find(({ review, appeal }) => review === number || appeal === number);

/** Who brought the question up. */
export const sideOf = (order: Order, number: number): Party => challengeOf(order, number)?.by ?? 'authority';

/** Works in a house that issued or validates the order. */
export function isOfASide({ by }: Setup, { validation }: Order, who: string): boolean {
  const validates = validation !== 'not-needed' && validation !== 'awaited';
  return who === OF_PROSECUTION && (by === 'prosecutor' || validates);
}

const AGAIN: readonly ReviewKind[] = ['deferral', 'notice', 'sunset', 'transmission', 'renewal'];

/** Of no side, not here before, and not who decided the same question the time before, unless that was a refusal of what is asked again. */
export function isIndependent(setup: Setup, order: Order, number: number, who: string): boolean {
  const review = order.reviews[number];
  if (!review || isOfASide(setup, order, who) || listInvolved(review).includes(who)) return false;
  const last = AGAIN.includes(review.kind)
    ? order.reviews.findLast((one, index) => one.kind === review.kind && index !== number && one.outcome !== '')
    : undefined;
  if (!last || !isSitting(last, who)) return true;
  return (last.kind === 'deferral' || last.kind === 'renewal') && last.outcome === 'revoke';
}

/** Whether it knows of the review at all: it sits on it or did, but for whoever decided what is appealed against. */
export function wasGiven(order: Order, number: number, who: string): boolean {
  const review = order.reviews[number];
  if (!review) return false;
  if (isSitting(review, who)) return true;
  const first = order.reviews[order.challenges.find(({ appeal }) => appeal === number)?.review ?? -1];
  return review.excluded.includes(who) && !(first && listInvolved(first).includes(who));
}

/** The parties whose conflicts took away those whose turn it was; of an empty seat, in any turn. */
export function listSilencing({ contested, moved, seats }: Review): readonly Party[] {
  const isVacant = seats.some(({ who }) => who === '');
  const counted = contested.filter((one) => isVacant || one.moved === moved);
  return (['authority', 'person', 'provider'] as const).filter((party) => counted.some(({ by }) => by === party));
}

const NOT_ABOUT_HOLD: readonly ReviewKind[] = ['deferral', 'notice', 'renewal'];

export const findDueReview = ({ phase, reviews }: Order): number => {
  if (phase === 'erased') return -1;
  return reviews.reduce(
    (first, one, index) => (isOpen(one) && (first < 0 || one.dueAt < (reviews[first]?.dueAt ?? 0)) ? index : first),
    -1,
  );
};

/** Silence: first to another, then the default; never to the good of an authority that brought it about. */
export function passReview(d: Draft, log: Log, number: number): void {
  const review = d.reviews[number];
  if (!review) return;
  const isSpent = review.moved >= FIGURES.moves || review.kind === 'deferral';
  const because = isSpent ? listSilencing(review) : [];
  const helpsAuthority = isAlive(d) && !NOT_ABOUT_HOLD.includes(review.kind) && because.includes('authority');
  if (isSpent && !helpsAuthority) {
    log.push('review.defaulted');
    changeReview(d, number, { status: 'defaulted', closedAt: review.dueAt });
    takeSilence(d, review, because);
    settle(d, review.dueAt, FIGURES.appealed);
    return;
  }
  log.push('review.moved');
  const silent = review.seats.filter(({ who, vote }) => who !== '' && vote === '').map(({ who }) => who);
  const turn = isSpent ? Math.max(spanOf(review), FIGURES.urgentReview) : spanOf(review);
  changeReview(d, number, {
    ...withoutReviewers(review, silent),
    dueAt: review.dueAt + turn,
    moved: review.moved + 1,
  });
  if (because.length > 0) takeSilence(d, review, because);
}

/** No longer hold, no further wait, no word taken that the person was told. */
function takeSilence(d: Draft, { kind }: Review, because: readonly Party[]): void {
  if (kind === 'notice') return;
  if (kind === 'deferral') {
    d.deferral = d.deferral === '' ? '' : 'refused';
    return;
  }
  if (kind === 'transmission' && d.phase === 'continued' && d.transmission === 'shown') return;
  if (because.every((party) => party === 'authority')) d.barred = true;
}
