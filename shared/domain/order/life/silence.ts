import { earliestOf, type Instant, latestOf, plus } from '../../instant.ts';
import { NOTICE_POLICY } from '../../policy/notice.ts';
import { OBJECTION_POLICY } from '../../policy/objections.ts';
import { consequencesOfEnding } from '../record/ending.ts';
import { BAN_IN_ORDER, isAboutHold, isOpen, isPending, type Review, type Rights } from '../record/rights.ts';
import { listSilent } from '../record/seats.ts';
import { isAlive, isHeld, type OrderState } from '../record/state.ts';
import type { TimedEvent } from './time-in-life.ts';
import { listSilencing, spanOf } from './turns.ts';

/**
 * The notice on its day, and at the latest with the end of the hold, unless a live deferral says otherwise; never before a request
 * to wait was decided, or its time has run out, however the hold ended. Before anything is received there is nothing to tell of: if
 * the day passes before receipt, the notice is given at receipt.
 */
export function findNoticeDue(state: OrderState): TimedEvent | undefined {
  const { phase, rights } = state;
  if (rights.notice.status !== 'owed' || phase.kind === 'issued' || phase.kind === 'erased') return undefined;
  const { dueAt, deferred } = rights.notice;
  const { period } = phase;
  if (phase.kind === 'ended' && period === null)
    return { type: 'notice.waived', at: phase.at, reason: 'never-received' };
  const goesWithEnd = phase.kind === 'ended' && (deferred === null || deferred === BAN_IN_ORDER);
  const day = goesWithEnd ? earliestOf(dueAt, phase.at) : dueAt;
  return createNoticeGiven([period?.startsAt, findWaitAnswered(rights)].reduce(latestKnown, day));
}

/**
 * From when on it is to be told that the notice will not wait much longer; `undefined` where no deferral lets it wait, and while another
 * is asked for: then a reviewer has to act.
 */
export function findDeferralEnding(state: OrderState): Instant | undefined {
  const { deferral, notice } = state.rights;
  if (deferral?.status === 'asked' || notice.status !== 'owed' || notice.deferred === null) return undefined;
  const due = findNoticeDue(state);
  return due && plus(due.at, -NOTICE_POLICY.deferralEndingToldBeforeMs);
}

const latestKnown = (one: Instant, other: Instant | undefined): Instant =>
  other === undefined ? one : latestOf(one, other);

/** When the latest request to wait was answered, by a reviewer or by silence, or will be at the latest; `undefined` without one. */
function findWaitAnswered({ deferral, reviews }: Rights): Instant | undefined {
  const review = reviews.find(({ id }) => id === deferral?.review);
  return review && (review.closedAt ?? review.dueAt);
}

const createNoticeGiven = (at: Instant): TimedEvent => ({
  type: 'notice.given',
  at,
  relayDueAt: plus(at, NOTICE_POLICY.relayProofWithinMs),
});

function findNextOpenReview({ reviews }: Rights): Review | undefined {
  return reviews
    .filter(isOpen)
    .reduce<Review | undefined>((first, one) => (first && first.dueAt <= one.dueAt ? first : one), undefined);
}

/** Every turn it may have was silent. */
const isSpent = ({ kind, moved }: Review): boolean =>
  moved >= OBJECTION_POLICY.reviewMovesAtMost || kind === 'deferral';

/**
 * What silence does to a review: whoever has not decided or voted loses it to another once, then it ends with the policy's default. While
 * data are held, it goes on to another where the authority's conflicts brought the silence about: undecided, the hold would stand.
 */
export function silenceEffectOf({ phase }: OrderState, review: Review): 'moves' | 'defaults' {
  if (!isSpent(review)) return 'moves';
  const helpsAuthority = isAlive(phase) && isAboutHold(review);
  return helpsAuthority && listSilencing(review).includes('authority') ? 'moves' : 'defaults';
}

export function findReviewDue(state: OrderState): TimedEvent | undefined {
  const { phase, rights } = state;
  const review = phase.kind === 'erased' ? undefined : findNextOpenReview(rights);
  if (!review) return undefined;
  const { id, dueAt } = review;
  const silencing = isSpent(review) ? listSilencing(review) : [];
  const because = silencing.length > 0 ? { broughtAboutBy: silencing } : {};
  if (silenceEffectOf(state, review) === 'defaults') {
    return { type: 'review.defaulted', at: dueAt, review: id, ...because };
  }
  const turn = isSpent(review) ? Math.max(spanOf(review), OBJECTION_POLICY.urgentReviewWithinMs) : spanOf(review);
  const silent = listSilent(state, review);
  return { type: 'review.moved', at: dueAt, review: id, dueAt: plus(dueAt, turn), silent, ...because };
}

/** What keeps a record from erasure besides its time: a notice still owed, a question still open. */
export const keepsRecord = (rights: Rights): boolean =>
  rights.notice.status === 'owed' ||
  rights.reviews.some(isOpen) ||
  rights.challenges.some((one) => isPending(rights, one));

/** When the record is erased, once nothing keeps it any more. */
export const computeErasureAt = (erasesAt: Instant, { settledAt }: Rights): Instant => latestOf(erasesAt, settledAt);

export const findOpenQuestion = ({ phase, clarification }: OrderState) =>
  isAlive(phase) && clarification !== null && clarification.status === 'open' ? clarification : undefined;

/** Silence frees the provider from what it asked about: the whole order, when nothing else of it is left to hold. */
export function findExemption(state: OrderState): TimedEvent | undefined {
  const question = findOpenQuestion(state);
  if (question?.answerBy?.instrument !== state.instrument) return undefined; // a window that its instrument did not give frees nobody
  const at = question.answerBy.appliedEndsAt;
  const freed = state.targets.filter((target) => isHeld(target) && question.targets.includes(target.id));
  const left = state.targets.some((target) => isHeld(target) && !question.targets.includes(target.id));
  return left
    ? { type: 'targets.exempt', at, targets: freed.map(({ id }) => id) }
    : { type: 'order.exempt', ...consequencesOfEnding(state, at, 'clarification-not-answered') };
}
