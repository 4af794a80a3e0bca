import { latestOf, plus } from '../../instant.ts';
import { exactEndOf } from '../../law/terms/computation.ts';
import { OVERSIGHT_POLICY } from '../../policy/oversight.ts';
import { PROVIDER_POLICY } from '../../policy/providers.ts';
import { consequencesOfEnding } from '../record/ending.ts';
import { findDoubt, isAlive, NOT_CONFIRMED_AGAIN, type OrderState } from '../record/state.ts';
import {
  computeErasureAt,
  findExemption,
  findNoticeDue,
  findOpenQuestion,
  findReviewDue,
  keepsRecord,
} from './silence.ts';
import type { TimedEvent } from './time-in-life.ts';
import { computeDecideBy, computeNeedAnswerDue, computeSunsetReviewDue } from './windows.ts';

/** Something the order waits for; nothing waits without an instant and a default. */
export interface Wait {
  /** Whose act would end the waiting; `nobody`: it runs out, and that is all. */
  readonly owedBy: 'provider' | 'contact-point' | 'validator' | 'reviewer' | 'nobody';
  /** The default with its instant, while this is waited for. */
  readonly next: (state: OrderState) => TimedEvent | undefined;
}

export const WAIT_NAMES = [
  'receipt',
  'period',
  'continuation',
  'validation-request',
  'clarification-answer',
  'clarification-reply',
  'acknowledgement',
  'end-acknowledgement',
  'validation-reminder',
  'validation-decision',
  'notice',
  'relay',
  'review',
  'transmission',
  'emergency-sight',
  'doubt',
  'need-answer',
  'need-question',
  'release-confirmation',
  'retention',
  'officials-retention',
] as const;

export type WaitName = (typeof WAIT_NAMES)[number];

/** The next question whether the hold is needed, once the one before it is answered or over. */
function findNeedQuestion({ phase, need }: OrderState): TimedEvent | undefined {
  const [at, next] = need?.asksAt ?? [];
  const end = phase.kind === 'running' ? phase.period.ends.appliedEndsAt : phase.kind === 'continued' && phase.lapsesAt;
  if (at === undefined || end === false || need?.question?.status === 'open') return undefined;
  return { type: 'need.asked', at, answerBy: computeNeedAnswerDue(at, next ?? end, end) };
}

/** What each waits for. */
export const WAITS = {
  receipt: {
    owedBy: 'provider',
    next: (state) =>
      state.phase.kind === 'issued'
        ? { type: 'order.expired', ...consequencesOfEnding(state, state.phase.ends.appliedEndsAt, 'never-received') }
        : undefined,
  },
  period: {
    owedBy: 'nobody',
    next: ({ phase, ...rest }) =>
      phase.kind === 'running'
        ? {
            type: 'order.lapsed',
            ...consequencesOfEnding({ phase, ...rest }, phase.period.ends.appliedEndsAt, 'period-ended'),
          }
        : undefined,
  },
  continuation: {
    owedBy: 'contact-point',
    next: (state) =>
      state.phase.kind === 'continued'
        ? {
            type: 'order.lapsed',
            ...consequencesOfEnding(state, state.phase.lapsesAt, 'continuation-not-confirmed'),
          }
        : undefined,
  },
  'validation-request': {
    owedBy: 'contact-point',
    next: (state) =>
      isAlive(state.phase) && state.validation.status === 'awaited'
        ? {
            type: 'order.withdrawn',
            ...consequencesOfEnding(state, state.validation.seek.appliedEndsAt, 'validation-not-sought'),
          }
        : undefined,
  },
  'clarification-answer': {
    owedBy: 'contact-point',
    next: findExemption,
  },
  'clarification-reply': {
    owedBy: 'contact-point',
    next: (state) => {
      const question = findOpenQuestion(state);
      if (!question || findExemption(state)) return undefined;
      return {
        type: 'clarification.overdue',
        at: plus(question.askedAt, PROVIDER_POLICY.clarificationExpectedWithinMs),
      };
    },
  },
  acknowledgement: {
    owedBy: 'provider',
    next: ({ phase, acknowledgement, doubt }) =>
      isAlive(phase) && acknowledgement.status === 'awaited' && !findDoubt({ phase, doubt })
        ? { type: 'acknowledgement.overdue', at: acknowledgement.dueAt }
        : undefined,
  },
  'end-acknowledgement': {
    owedBy: 'provider',
    next: ({ phase, endAcknowledgement }) =>
      isAlive(phase) && endAcknowledgement?.status === 'awaited'
        ? { type: 'end.acknowledgement-overdue', at: endAcknowledgement.dueAt }
        : undefined,
  },
  'validation-reminder': {
    owedBy: 'contact-point',
    next: ({ phase, validation }) =>
      isAlive(phase) && validation.status === 'awaited' && !validation.reminded
        ? { type: 'validation.overdue', at: exactEndOf(validation.seek) }
        : undefined,
  },
  'validation-decision': {
    owedBy: 'validator',
    next: ({ phase, validation }) =>
      isAlive(phase) && validation.status === 'sought' && !validation.reminded
        ? { type: 'validation.overdue', at: computeDecideBy(validation.at) }
        : undefined,
  },
  notice: {
    owedBy: 'nobody',
    next: findNoticeDue,
  },
  relay: {
    owedBy: 'provider',
    next: ({ phase, rights: { notice } }) =>
      phase.kind !== 'erased' && notice.status === 'given' && notice.relay.status === 'requested'
        ? { type: 'notice.relay-overdue', at: notice.relay.dueAt }
        : undefined,
  },
  review: {
    owedBy: 'reviewer',
    next: findReviewDue,
  },
  transmission: {
    owedBy: 'contact-point',
    next: ({ phase }) =>
      phase.kind === 'continued' && phase.transmission?.status === 'awaited'
        ? {
            type: 'transmission.overdue',
            at: phase.transmission.dueAt,
            reviewDueAt: computeSunsetReviewDue(phase.transmission.dueAt, phase.lapsesAt),
          }
        : undefined,
  },
  'emergency-sight': {
    owedBy: 'contact-point',
    next: ({ phase, sight }) =>
      isAlive(phase) && sight?.status === 'awaited' ? { type: 'emergency.unseen', at: sight.dueAt } : undefined,
  },
  doubt: {
    owedBy: 'contact-point',
    next: (state) => {
      const doubt = findDoubt(state);
      if (!doubt) return undefined;
      const { answeredAt, silence } = doubt;
      return silence === 'goes-on'
        ? { type: 'doubt.undone', at: answeredAt }
        : { type: 'order.withdrawn', ...consequencesOfEnding(state, answeredAt, NOT_CONFIRMED_AGAIN) };
    },
  },
  'need-answer': {
    owedBy: 'contact-point',
    next: ({ phase, need }) =>
      isAlive(phase) && need?.question?.status === 'open'
        ? { type: 'need.unanswered', at: need.question.answerBy }
        : undefined,
  },
  'need-question': {
    owedBy: 'nobody',
    next: findNeedQuestion,
  },
  'release-confirmation': {
    owedBy: 'provider',
    next: ({ phase }) =>
      phase.kind === 'ended' && phase.confirmation.status === 'owed'
        ? { type: 'release.overdue', at: phase.confirmation.dueAt }
        : undefined,
  },
  retention: {
    owedBy: 'nobody',
    next: ({ phase, rights }) =>
      phase.kind === 'ended' && !keepsRecord(rights)
        ? { type: 'order.erased', at: computeErasureAt(phase.erasesAt, rights) }
        : undefined,
  },
  'officials-retention': {
    owedBy: 'nobody',
    next: ({ phase, officials }) =>
      phase.kind === 'erased' && officials === 'sealed'
        ? {
            type: 'officials.erased',
            at: latestOf(phase.at, plus(phase.endedAt, OVERSIGHT_POLICY.officialsReadableAfterEndMs)),
          }
        : undefined,
  },
} as const satisfies Record<WaitName, Wait>;

export interface OpenWait {
  readonly name: WaitName;
  readonly event: TimedEvent;
}

/**
 * The order in which waits run out at one instant: as they are named, so endings of the hold before all else; but a review before the
 * notice, because a request to wait is answered before the notice goes out.
 */
export const RUNNING_OUT: readonly WaitName[] = WAIT_NAMES.filter((name) => name !== 'review').flatMap((name) =>
  name === 'notice' ? (['review', name] as const) : [name],
);

/** Everything this order waits for now, each with what its silence will bring, in the order of `names`. */
export function waitsOf(state: OrderState, names: readonly WaitName[] = WAIT_NAMES): OpenWait[] {
  return names.flatMap((name) => {
    const event = WAITS[name].next(state);
    return event ? [{ name, event }] : [];
  });
}
