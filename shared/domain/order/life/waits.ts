import { plus } from '../../instant.ts';
import { POLICY } from '../../policy.ts';
import { consequencesOfEnding } from '../record/ending.ts';
import type { EventType } from '../record/events.ts';
import { isAlive, type OrderState } from '../record/state.ts';
import type { TimedEvent, TimedEventType } from './life.ts';
import {
  computeErasureAt,
  findExemption,
  findNoticeDue,
  findOpenQuestion,
  findReviewDue,
  keepsRecord,
} from './silence.ts';

/** Something the order waits for; nothing waits without an instant and a default. */
export interface Wait {
  /** After any of these events it may be waited for, or waited for anew. */
  readonly startedBy: readonly EventType[];
  /** Whose act would end the waiting; `nobody`: it runs out, and that is all. */
  readonly owedBy: 'provider' | 'contact-point' | 'validator' | 'reviewer' | 'nobody';
  /** What happens at the instant when nobody acts. */
  readonly silence: readonly TimedEventType[];
  /** Whether the instrument sets instant and default, or Holdfast where the instrument is silent. */
  readonly setBy: 'instrument' | 'policy';
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
  'validation-reminder',
  'validation-decision',
  'notice',
  'relay',
  'review',
  'release-confirmation',
  'retention',
] as const;

export type WaitName = (typeof WAIT_NAMES)[number];
const ENDINGS = [
  'order.lapsed',
  'order.expired',
  'order.exempt',
  'order.excused',
  'order.released',
  'order.withdrawn',
  'order.revoked',
] as const;

/** What each waits for. */
export const WAITS = {
  receipt: {
    startedBy: ['order.issued'],
    owedBy: 'provider',
    silence: ['order.expired'],
    setBy: 'policy',
    next: (state) =>
      state.phase.kind === 'issued'
        ? { type: 'order.expired', ...consequencesOfEnding(state, state.phase.ends.appliedEndsAt, 'never-received') }
        : undefined,
  },
  period: {
    startedBy: ['order.received', 'order.extended'],
    owedBy: 'nobody',
    silence: ['order.lapsed'],
    setBy: 'instrument',
    next: ({ phase, ...rest }) =>
      phase.kind === 'running'
        ? {
            type: 'order.lapsed',
            ...consequencesOfEnding({ phase, ...rest }, phase.period.ends.appliedEndsAt, 'period-ended'),
          }
        : undefined,
  },
  continuation: {
    startedBy: ['order.continued'],
    owedBy: 'contact-point',
    silence: ['order.lapsed'],
    setBy: 'policy',
    next: (state) =>
      state.phase.kind === 'continued'
        ? {
            type: 'order.lapsed',
            ...consequencesOfEnding(state, state.phase.lapsesAt, 'continuation-not-confirmed'),
          }
        : undefined,
  },
  'validation-request': {
    startedBy: ['order.issued'],
    owedBy: 'contact-point',
    silence: ['order.withdrawn'],
    setBy: 'policy',
    next: (state) =>
      isAlive(state.phase) && state.validation.status === 'awaited'
        ? {
            type: 'order.withdrawn',
            ...consequencesOfEnding(state, state.validation.seek.appliedEndsAt, 'validation-not-sought'),
          }
        : undefined,
  },
  'clarification-answer': {
    startedBy: ['clarification.requested'],
    owedBy: 'contact-point',
    silence: ['targets.exempt', 'order.exempt'],
    setBy: 'instrument',
    next: findExemption,
  },
  'clarification-reply': {
    startedBy: ['clarification.requested'],
    owedBy: 'contact-point',
    silence: ['clarification.overdue'],
    setBy: 'policy',
    next: (state) => {
      const question = findOpenQuestion(state);
      if (!question || findExemption(state)) return undefined;
      return { type: 'clarification.overdue', at: plus(question.askedAt, POLICY.clarificationExpectedWithinMs) };
    },
  },
  acknowledgement: {
    startedBy: ['order.issued'],
    owedBy: 'provider',
    silence: ['acknowledgement.overdue'],
    setBy: 'policy',
    next: ({ phase, acknowledgement }) =>
      isAlive(phase) && acknowledgement.status === 'awaited'
        ? { type: 'acknowledgement.overdue', at: acknowledgement.dueAt }
        : undefined,
  },
  'validation-reminder': {
    startedBy: ['order.issued'],
    owedBy: 'contact-point',
    silence: ['validation.overdue'],
    setBy: 'instrument',
    next: ({ phase, validation }) =>
      isAlive(phase) && validation.status === 'awaited' && !validation.reminded
        ? { type: 'validation.overdue', at: validation.seek.nominalEndsAt }
        : undefined,
  },
  'validation-decision': {
    startedBy: ['validation.sought'],
    owedBy: 'validator',
    silence: ['validation.overdue'],
    setBy: 'policy',
    next: ({ phase, validation }) =>
      isAlive(phase) && validation.status === 'sought' && !validation.reminded
        ? { type: 'validation.overdue', at: plus(validation.at, POLICY.validationDecisionExpectedWithinMs) }
        : undefined,
  },
  notice: {
    startedBy: [
      'order.received',
      'deferral.approved',
      'order.expired',
      'order.withdrawn',
      'order.released',
      'order.revoked',
    ],
    owedBy: 'nobody',
    silence: ['notice.given', 'notice.waived'],
    setBy: 'policy',
    next: findNoticeDue,
  },
  relay: {
    startedBy: ['notice.given'],
    owedBy: 'provider',
    silence: ['notice.relay-overdue'],
    setBy: 'policy',
    next: ({ phase, rights: { notice } }) =>
      phase.kind !== 'erased' && notice.status === 'given' && notice.relay.status === 'requested'
        ? { type: 'notice.relay-overdue', at: notice.relay.dueAt }
        : undefined,
  },
  review: {
    startedBy: [
      'order.issued',
      'deferral.requested',
      'challenge.filed',
      'appeal.filed',
      'review.opened',
      'review.moved',
    ],
    owedBy: 'reviewer',
    silence: ['review.moved', 'review.defaulted'],
    setBy: 'policy',
    next: findReviewDue,
  },
  'release-confirmation': {
    startedBy: ENDINGS,
    owedBy: 'provider',
    silence: ['release.overdue'],
    setBy: 'policy',
    next: ({ phase }) =>
      phase.kind === 'ended' && phase.confirmation.status === 'owed'
        ? { type: 'release.overdue', at: phase.confirmation.dueAt }
        : undefined,
  },
  retention: {
    // not before the person was told and nothing is open: either can come last
    startedBy: [...ENDINGS, 'notice.given', 'notice.recorded', 'notice.waived', 'review.decided', 'review.defaulted'],
    owedBy: 'nobody',
    silence: ['order.erased'],
    setBy: 'policy',
    next: ({ phase, rights }) =>
      phase.kind === 'ended' && !keepsRecord(rights)
        ? { type: 'order.erased', at: computeErasureAt(phase.erasesAt, rights) }
        : undefined,
  },
} as const satisfies Record<WaitName, Wait>;

export interface OpenWait {
  readonly name: WaitName;
  readonly event: TimedEvent;
}

/**
 * Everything this order waits for now, each with what its silence will bring. In the order of `WAIT_NAMES`: of two at the same
 * instant the one named earlier goes first, so endings of the hold before all else.
 */
export function waitsOf(state: OrderState): OpenWait[] {
  return WAIT_NAMES.flatMap((name) => {
    const event = WAITS[name].next(state);
    return event ? [{ name, event }] : [];
  });
}
