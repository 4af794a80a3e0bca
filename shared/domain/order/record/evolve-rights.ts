import type { ChallengeId, ReviewId } from '../../ids.ts';
import { type Instant, latestOf, plus } from '../../instant.ts';
import { shortenComputation } from '../../law/terms/computation.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { NOTICE_POLICY } from '../../policy/notice.ts';
import { OBJECTION_POLICY } from '../../policy/objections.ts';
import type { EventOf } from './events.ts';
import { type CausesAtIssue, openReviewsAtIssue } from './review-at-issue.ts';
import {
  type Challenge,
  type HeardParty,
  isOpen,
  type Relay,
  type Review,
  type ReviewKind,
  type Rights,
  reviewOf,
} from './rights.ts';
import type { RightsFacts } from './rights-events.ts';
import {
  closeSeats,
  createReview,
  freeSeats,
  listInvolved,
  listSilent,
  noteSilence,
  PANEL_SEATS,
  withMoreTime,
  withoutPermission,
  withSeat,
} from './seats.ts';
import { isHeld, type OrderState, type Phase, type Target } from './state.ts';

type Apply<T extends keyof RightsFacts> = (state: OrderState, event: EventOf<T>, law: OrderLaw) => OrderState;

/**
 * What an order owes and has from its first day: a notice, unless it is about nobody, and an independent look where something calls for it.
 */
export const beginRights = (issuedAt: Instant, causes: CausesAtIssue, isAboutNobody: boolean): Rights => ({
  notice: isAboutNobody
    ? { status: 'waived', at: issuedAt, reason: 'nobody-concerned' }
    : { status: 'owed', dueAt: plus(issuedAt, NOTICE_POLICY.noticeAfterIssueMs), deferred: null },
  deferral: null,
  challenges: [],
  reviews: openReviewsAtIssue(issuedAt, causes),
  extensionBarred: false,
  endsAtMost: null,
  settledAt: issuedAt,
});

const withRights = (state: OrderState, change: Partial<Rights>): OrderState => ({
  ...state,
  rights: { ...state.rights, ...change },
});

const withReview = (state: OrderState, id: ReviewId, change: (review: Review) => Review): OrderState =>
  withRights(state, { reviews: state.rights.reviews.map((one) => (one.id === id ? change(one) : one)) });

const withChallenge = (state: OrderState, id: ChallengeId, change: (challenge: Challenge) => Challenge): OrderState =>
  withRights(state, { challenges: state.rights.challenges.map((one) => (one.id === id ? change(one) : one)) });

/** The id the next review gets. */
export const nextReviewIdOf = ({ rights }: OrderState): ReviewId => `r${rights.reviews.length + 1}`;

/** The order with another review, nobody sitting on it yet. */
export function withNewReview(
  state: OrderState,
  kind: ReviewKind,
  { at, reviewDueAt }: { readonly at: Instant; readonly reviewDueAt: Instant },
  who: Parameters<typeof createReview>[3] = {},
): OrderState {
  const review = createReview(nextReviewIdOf(state), kind, { openedAt: at, dueAt: reviewDueAt }, who);
  return withRights(state, { reviews: [...state.rights.reviews, review] });
}

/** The record stays readable for an appeal after the last decision, and as long after a withdrawal. */
const withSettledAt = (state: OrderState, at: Instant, window: number): OrderState =>
  withRights(state, { settledAt: latestOf(state.rights.settledAt, plus(at, window)) });

function withPhaseEnd(phase: Phase, endsAt: Instant): Phase {
  if (phase.kind === 'issued') return { ...phase, ends: shortenComputation(phase.ends, endsAt) };
  if (phase.kind === 'running') {
    return { ...phase, period: { ...phase.period, ends: shortenComputation(phase.period.ends, endsAt) } };
  }
  return phase.kind === 'continued' ? { ...phase, lapsesAt: endsAt } : phase;
}

/** The state after each event about notice, challenge and review. */
export const APPLY_RIGHTS_EVENT: { readonly [T in keyof RightsFacts]: Apply<T> } = {
  'notice.given': (state, { at, relayDueAt }) => withNoticeGiven(state, at, { status: 'requested', dueAt: relayDueAt }),
  'notice.recorded': (state, { at }) => withNoticeGiven(state, at, { status: 'off' }),
  'notice.claimed': (state, event) => withNewReview(state, 'notice', event),
  'notice.confirmed': (state, { at }) => withRelayStopped(state, at),
  'notice.letter-made': (state, { at }) => withRights(state, { letters: [...(state.rights.letters ?? []), at] }),
  'notice.waived': (state, { at, reason }) => withRights(state, { notice: { status: 'waived', at, reason } }),
  'notice.read': (state, { at, first }) => (first ? withNoticeRead(state, at) : state),
  'notice.relayed': (state, { at }) => withRelay(state, { status: 'proved', at }),
  'notice.relay-overdue': (state, { at }) => withRelay(state, { status: 'overdue', dueAt: at }),
  'deferral.requested': (state, event) => {
    const { at, ground, until } = event;
    const deferral = { ground, askedAt: at, until, review: nextReviewIdOf(state), status: 'asked' as const };
    return withRights(withNewReview(state, 'deferral', event), { deferral });
  },
  'deferral.approved': (state, { until }) => {
    const { deferral, notice } = state.rights;
    if (deferral === null || notice.status !== 'owed') throw new Error('only a notice still owed is deferred');
    return withRights(state, {
      deferral: { ...deferral, until, status: 'approved' },
      notice: { ...notice, dueAt: until, deferred: deferral.ground },
    });
  },
  'deferral.refused': (state) =>
    withRights(state, { deferral: state.rights.deferral && { ...state.rights.deferral, status: 'refused' } }),
  'challenge.filed': (state, event) => {
    const { at, challenge, by, under, grounds, late, newFacts } = event;
    const filed = {
      id: challenge,
      by,
      ...(under !== undefined && { under }),
      grounds,
      filedAt: at,
      late,
      ...(newFacts && { newFacts }),
      review: nextReviewIdOf(state),
      appeal: null,
      attachments: [],
    };
    return withRights(withNewReview(state, 'challenge', event), { challenges: [...state.rights.challenges, filed] });
  },
  'appeal.filed': (state, event, law) => {
    const { challenges, reviews } = state.rights;
    const appealed = challenges.find(({ id }) => id === event.challenge);
    const excluded = reviews.filter(({ id }) => id === appealed?.review).flatMap(listInvolved);
    const seats = law.appealsTo.kind === 'panel-of-three' ? PANEL_SEATS : 1;
    const appeal = { filedAt: event.at, review: nextReviewIdOf(state) };
    return withRights(withNewReview(state, 'appeal', event, { seats, excluded }), {
      challenges: challenges.map((one) => (one.id === event.challenge ? { ...one, appeal } : one)),
    });
  },
  'challenge.withdrawn': (state, { at, review }) => {
    const closed = withReview(state, review, (one) => ({ ...one, status: 'withdrawn', closedAt: at }));
    return withSettledAt(closed, at, OBJECTION_POLICY.appealWithinMs); // time to object anew, also where somebody else took it back
  },
  'attachment.added': (state, { at, challenge, attachment: id, media, size, digest, scan }) =>
    withChallenge(state, challenge, (one) => {
      const review = one.appeal?.review ?? one.review;
      const added = { id, media, size, digest, review, addedAt: at, ...(scan && { scan }) };
      return { ...one, attachments: [...one.attachments, added] };
    }),
  'attachment.scanned': (state, { challenge, attachment, result }) =>
    withChallenge(state, challenge, (one) => ({
      ...one,
      attachments: one.attachments.map((each) => (each.id === attachment ? { ...each, scan: result } : each)),
    })),
  'review.opened': (state, event) => withNewReview(state, event.kind, event),
  'review.assigned': (state, { review, seat, reviewer, contestableUntil, prolonged }) =>
    withReview(state, review, (one) => {
      const taken = { reviewer, ...(contestableUntil !== undefined && { contestableUntil }) };
      return withMoreTime(withSeat(one, seat, taken), prolonged);
    }),
  'review.conflict-declared': (state, { at, review, reviewer, by, ground, prolonged }) =>
    withReview(state, review, (one) => {
      const conflicts = by === 'reviewer' ? one.conflicts : { ...one.conflicts, [by]: one.conflicts[by] + 1 };
      const contest = { person: reviewer.person, by, moved: one.moved };
      const noted = ground === undefined ? {} : { contested: [...(one.contested ?? []), contest], freeSince: at };
      return withMoreTime({ ...freeSeats(one, [reviewer]), conflicts, ...noted }, prolonged);
    }),
  'review.moved': (state, { review, dueAt, silent, broughtAboutBy }, law) => {
    const moved = withReview(state, review, (one) => ({
      ...freeSeats(noteSilence(one, silent), silent),
      dueAt,
      moved: one.moved + 1,
    }));
    // it would be over but for the authority's conflicts: what silence costs the authority, it costs now
    return broughtAboutBy === undefined
      ? moved
      : withRights(moved, effectOfSilence(state, reviewOf(state.rights, review)?.kind, law, broughtAboutBy));
  },
  'review.defaulted': (state, { at, review, broughtAboutBy }, law) => {
    const closed = withReview(state, review, (one) => ({
      ...noteSilence(one, listSilent(state, one)),
      status: 'defaulted',
      closedAt: at,
    }));
    const effect = effectOfSilence(state, reviewOf(state.rights, review)?.kind, law, broughtAboutBy);
    return withSettledAt(withRights(closed, effect), at, OBJECTION_POLICY.appealWithinMs);
  },
  'review.voted': (state, { at, review, seat }) =>
    withReview(state, review, (one) => withSeat(one, seat, { vote: { at, prevailed: null } })),
  'review.decided': (state, { at, review, outcome, seats }) => {
    const decided = withReview(state, review, (one) => ({
      ...one,
      status: 'decided',
      outcome,
      closedAt: at,
      seats: closeSeats(one, seats, at),
    }));
    return withSettledAt(decided, at, OBJECTION_POLICY.appealWithinMs);
  },
  'protection.unsaid': (state, { at, review, targets }) =>
    withRights(state, { unsaid: [...(state.rights.unsaid ?? []), { review, at, targets }] }),
  'extension.permitted': (state, { review, seat }) =>
    withReview(state, review, (one) => withSeat(one, seat, { permitsExtension: true })),
  'message.sent': (state) => state,
  'order.narrowed': (state, { targets, endsAt }) => {
    const left = new Map(targets.map(({ id, categories }) => [id, categories]));
    const narrowed = state.targets.map((target): Target => {
      if (!isHeld(target)) return target; // it was out before, for its own reason
      const categories = left.get(target.id);
      return categories ? { ...target, categories } : { ...target, status: 'let-go' };
    });
    if (endsAt === null) return { ...state, targets: narrowed };
    return withRights(
      { ...state, targets: narrowed, phase: withPhaseEnd(state.phase, endsAt) },
      { endsAtMost: endsAt },
    );
  },
};

/**
 * What follows where nobody decided: no further wait, no word taken for the authority's, no longer hold. A hold goes on being
 * extended where whoever objects to it took away those who would have decided.
 */
function effectOfSilence(
  { rights, phase }: OrderState,
  kind: ReviewKind | undefined,
  law: OrderLaw,
  broughtAboutBy: readonly HeardParty[] = [],
): Partial<Rights> {
  const bars = law.objection.onSilence === 'no-extension' && broughtAboutBy.every((by) => by === 'authority');
  const barred = { extensionBarred: bars || rights.extensionBarred };
  switch (kind) {
    case 'transmission': // shown meanwhile, nothing was left to ask
      return phase.kind === 'continued' && phase.transmission?.status === 'shown' ? {} : barred;
    case 'deferral':
      return { deferral: rights.deferral && { ...rights.deferral, status: 'refused' } };
    case 'notice':
      return {}; // the relay goes on as if nothing had been claimed
    case 'sample':
      return {}; // chance asked, and nobody waits for its answer
    default:
      return barred;
  }
}

/** However the person is told, an approved deferral ends, and the record stays readable for the time to object that begins. */
function withNoticeGiven(state: OrderState, at: Instant, relay: Relay): OrderState {
  const { deferral, notice } = state.rights;
  const deferred = notice.status === 'owed' ? notice.deferred : null;
  const ended = deferral?.status === 'approved' ? { ...deferral, status: 'ended' as const } : deferral;
  const told = withRights(state, { notice: { status: 'given', at, relay, deferred }, deferral: ended });
  return withSettledAt(told, at, OBJECTION_POLICY.challengeWithinMs);
}

function withNoticeRead(state: OrderState, readAt: Instant): OrderState {
  const { notice } = state.rights;
  if (notice.status !== 'given') throw new Error('a notice is read once it was given');
  return withRights(state, { notice: { ...notice, readAt } });
}

function withRelay(state: OrderState, relay: Relay): OrderState {
  const { notice } = state.rights;
  if (notice.status !== 'given') throw new Error('a notice is relayed once it was given');
  return withRights(state, { notice: { ...notice, relay } });
}

/** Whoever still owes the relay no longer does; what was proved stays proved. */
function withRelayStopped(state: OrderState, at: Instant): OrderState {
  const { notice } = state.rights;
  const stopped = { status: 'stopped', at } as const;
  if (notice.status === 'owed') return withNoticeGiven(state, at, stopped);
  const isOwed = notice.status === 'given' && 'dueAt' in notice.relay;
  return isOwed ? withRelay(state, stopped) : state;
}

/** A permission to extend is used up by one extension. */
export const usePermission = (state: OrderState): OrderState =>
  withRights(state, {
    reviews: state.rights.reviews.map((one) => (isOpen(one) ? withoutPermission(one) : one)),
  });
