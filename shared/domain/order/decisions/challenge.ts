import { type ErrorCode, HoldfastError } from '../../../errors.ts';
import { type Actor, roleNotAllowed } from '../../actor.ts';
import { type ChallengeId, challengeUnknown } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { OBJECTION_POLICY } from '../../policy/objections.ts';
import { computeAppealWindowEnd, computeChallengeDecisionDue, computeChallengeWindowEnd } from '../life/windows.ts';
import type { OrderEvent } from '../record/events.ts';
import { periodOf } from '../record/evolve.ts';
import type { Challenge, ChallengeGround, Challenger } from '../record/rights.ts';
import { isPending, reviewOf } from '../record/rights.ts';
import type { OrderState } from '../record/state.ts';

/** @throws HoldfastError `role-not-allowed` for anyone else. */
export function requireChallenger(by: Actor): Challenger {
  if (by.kind === 'person' || by.kind === 'provider') return by.kind;
  throw roleNotAllowed(['person', 'provider']);
}

/** When this side learned of the order; `undefined` while it did not. */
export function findLearnedAt(state: OrderState, by: Challenger): Instant | undefined {
  const { notice } = state.rights;
  if (by === 'provider') return periodOf(state)?.startsAt;
  return notice.status === 'given' ? notice.at : undefined;
}

/** How many more objections a side can file that filed these. */
export const countObjectionsLeft = (own: readonly Challenge[]): number =>
  Math.max(0, OBJECTION_POLICY.challengesPerSide - own.length);

/**
 * An objection to the order. The hold runs on, neither stopped nor prolonged by it.
 *
 * @throws HoldfastError `challenge-pending` while an earlier one of the same side is open, `challenges-exhausted`,
 * `challenge-too-late` after the window without a reason for it.
 */
export function decideChallenge(
  law: OrderLaw,
  state: OrderState,
  asked: {
    readonly grounds: readonly ChallengeGround[];
    readonly lateReasonGiven: boolean;
    readonly newFactsGiven?: boolean | undefined;
  },
  actor: Actor,
  now: Instant,
): OrderEvent[] {
  const by = requireChallenger(actor);
  const { challenges } = state.rights;
  const own = challenges.filter((one) => isFiledBy(one, actor));
  if (own.some((one) => isPending(state.rights, one))) {
    throw new HoldfastError('challenge-pending', 'an earlier objection to this order is not decided yet');
  }
  if (countObjectionsLeft(own) === 0) {
    throw new HoldfastError('challenges-exhausted', `this order was objected to ${own.length} times by this side`);
  }
  const learned = findLearnedAt(state, by);
  const late = learned !== undefined && now >= computeChallengeWindowEnd(law, state, learned);
  if (late && !asked.lateReasonGiven) {
    const detail = 'the time to object has passed: say why it comes late';
    throw new HoldfastError('challenge-too-late', detail, { faults: [{ pointer: '/lateReason', detail }] });
  }
  const challenge: ChallengeId = `c${challenges.length + 1}`;
  const reviewDueAt = computeChallengeDecisionDue(law, state, asked.grounds, now);
  const under = actor.kind === 'person' && actor.under !== undefined ? { under: actor.under } : {};
  const newFacts = asked.newFactsGiven ? { newFacts: true as const } : {};
  const { grounds } = asked;
  return [{ type: 'challenge.filed', at: now, challenge, by, ...under, grounds, late, ...newFacts, reviewDueAt }];
}

/** Whether this is an objection of whoever asks: of a person, filed under the very code that is shown now. */
export const isFiledBy = ({ by, under }: Challenge, actor: Actor): boolean =>
  by === actor.kind && (actor.kind !== 'person' || under === undefined || under === actor.under);

/** @throws HoldfastError `challenge-unknown` for one of the other side too, and one filed under another code. */
export function findOwnChallenge(state: OrderState, id: ChallengeId, actor: Actor): Challenge {
  const found = state.rights.challenges.find((one) => one.id === id && isFiledBy(one, actor));
  if (!found) throw challengeUnknown();
  return found;
}

/** Whether somebody came with the very code under which it was filed: what names none, nobody can show to be theirs alone. */
const isUnderOwnCode = ({ by, under }: Challenge, actor: Actor): boolean =>
  by === 'person' && actor.kind === 'person' && under === actor.under;

/** Whether whoever asks can take this objection back now. */
export const canWithdraw = ({ rights }: OrderState, challenge: Challenge, actor: Actor): boolean =>
  isUnderOwnCode(challenge, actor) && isPending(rights, challenge);

/**
 * A person takes an objection back while nobody has decided it; after a first decision, the appeal against it. That is final.
 *
 * @throws HoldfastError `challenge-unknown` also under another code, `review-closed` once it is decided, was met with silence, or was
 * withdrawn.
 */
export function decideWithdrawal({ rights }: OrderState, id: ChallengeId, actor: Actor, now: Instant): OrderEvent[] {
  const challenge = rights.challenges.find((one) => one.id === id && isUnderOwnCode(one, actor));
  if (!challenge) throw challengeUnknown();
  if (!isPending(rights, challenge)) {
    throw new HoldfastError('review-closed', `nothing of objection ${id} is open: it is decided, or was withdrawn`);
  }
  const review = challenge.appeal?.review ?? challenge.review;
  return [{ type: 'challenge.withdrawn', at: now, challenge: id, review }];
}

type AppealVerdict =
  | { readonly possible: true; readonly until: Instant }
  | { readonly possible: false; readonly code: ErrorCode; readonly detail: string };

/** Whether an objection can be appealed at `now`: once, against a first decision that leaves something of the hold, in time. */
function judgeAppeal({ rights }: OrderState, { id, review, appeal }: Challenge, now: Instant): AppealVerdict {
  const refuse = (code: ErrorCode, detail: string) => ({ possible: false, code, detail }) as const;
  const first = reviewOf(rights, review);
  if (appeal !== null) return refuse('appeal-not-allowed', `objection ${id} was appealed once`);
  if (!first || first.closedAt === null) return refuse('challenge-pending', `objection ${id} is not decided yet`);
  if (first.status === 'withdrawn') return refuse('appeal-not-allowed', `objection ${id} was withdrawn`);
  if (first.outcome === 'revoke') return refuse('appeal-not-allowed', `objection ${id} succeeded`);
  const until = computeAppealWindowEnd(first.closedAt);
  if (now < until) return { possible: true, until };
  return refuse('appeal-too-late', `the time to appeal against the decision on ${id} has passed`);
}

/** The first instant at which an appeal comes too late; `undefined` when none is possible, or not any more. */
export function findAppealEnd(state: OrderState, challenge: Challenge, now: Instant): Instant | undefined {
  const verdict = judgeAppeal(state, challenge, now);
  return verdict.possible ? verdict.until : undefined;
}

/**
 * The second and last look, by somebody else.
 *
 * @throws HoldfastError `challenge-unknown`, `challenge-pending` before the first decision, `appeal-not-allowed` a second time or
 * against a revocation or of what was withdrawn, `appeal-too-late`.
 */
export function decideAppeal(
  law: OrderLaw,
  state: OrderState,
  id: ChallengeId,
  actor: Actor,
  now: Instant,
): OrderEvent[] {
  requireChallenger(actor);
  const challenge = findOwnChallenge(state, id, actor);
  const verdict = judgeAppeal(state, challenge, now);
  if (!verdict.possible) throw new HoldfastError(verdict.code, verdict.detail);
  const reviewDueAt = computeChallengeDecisionDue(law, state, challenge.grounds, now);
  return [{ type: 'appeal.filed', at: now, challenge: id, reviewDueAt }];
}
