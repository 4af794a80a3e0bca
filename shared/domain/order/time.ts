import { type Instant, plus } from '../instant.ts';
import { INSTRUMENTS } from '../instruments/instruments.ts';
import { POLICY } from '../policy.ts';
import type { Ended, EventOf, OrderEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { type AlivePhase, type Ending, isAlive, type OrderState } from './state.ts';

/** What follows from an ending at `at`: the confirmation the provider owes if it ever received the order, and erasure. */
export function consequencesOfEnding(state: OrderState, at: Instant, reason: string): Ended & { readonly at: Instant } {
  const received = state.phase.kind !== 'issued';
  return {
    at,
    reason,
    confirmationDueAt: received ? plus(at, POLICY.releaseConfirmationOwedWithinMs) : null,
    erasesAt: plus(at, POLICY.retentionAfterEndMs),
  };
}

type TimedEnding = EventOf<'order.lapsed' | 'order.expired' | 'order.exempt' | 'order.withdrawn'>;

/** The end of the hold itself, whichever phase it is in. */
function endOfHold(state: OrderState, phase: AlivePhase): TimedEnding {
  if (phase.kind === 'issued') {
    return { type: 'order.expired', ...consequencesOfEnding(state, phase.ends.appliedEndsAt, 'never-received') };
  }
  if (phase.kind === 'running') {
    return { type: 'order.lapsed', ...consequencesOfEnding(state, phase.period.ends.appliedEndsAt, 'period-ended') };
  }
  return { type: 'order.lapsed', ...consequencesOfEnding(state, phase.lapsesAt, 'continuation-not-confirmed') };
}

function endByUnsoughtValidation(state: OrderState): TimedEnding | undefined {
  const { validation } = state;
  if (validation.status !== 'awaited') return undefined;
  return {
    type: 'order.withdrawn',
    ...consequencesOfEnding(state, validation.seek.appliedEndsAt, 'validation-not-sought'),
  };
}

function endByUnansweredClarification(state: OrderState): TimedEnding | undefined {
  const { clarification } = state;
  if (!clarification || clarification.answeredAt !== null || clarification.answerBy === null) return undefined;
  const { clarification: window } = INSTRUMENTS[state.instrument].periods;
  if (window.kind !== 'period' || window.onSilence.effect !== 'provider-exempt') return undefined;
  return {
    type: 'order.exempt',
    ...consequencesOfEnding(state, clarification.answerBy.appliedEndsAt, 'clarification-not-answered'),
  };
}

/** The first of the endings that time alone will bring; `undefined` once the order has ended. */
export function endByTime(state: OrderState): TimedEnding | undefined {
  const { phase } = state;
  if (!isAlive(phase)) return undefined;
  return first([endOfHold(state, phase), endByUnsoughtValidation(state), endByUnansweredClarification(state)]);
}

/** Stable: of two at the same instant the one named first wins. */
function first<E extends OrderEvent>(events: readonly (E | undefined)[]): E | undefined {
  return events.reduce<E | undefined>(
    (best, event) => (event && (!best || event.at < best.at) ? event : best),
    undefined,
  );
}

function warningsOfTime(state: OrderState): (OrderEvent | undefined)[] {
  const { acknowledgement } = state;
  return [
    acknowledgement.status === 'awaited' ? { type: 'acknowledgement.overdue', at: acknowledgement.dueAt } : undefined,
    validationWarning(state),
  ];
}

/** Seeking it is late at the exact 48th hour, though its effect waits for the applied end; a decision is late by policy. */
function validationWarning({ validation }: OrderState): OrderEvent | undefined {
  if (!('reminded' in validation) || validation.reminded) return undefined;
  const at =
    validation.status === 'awaited'
      ? validation.seek.nominalEndsAt
      : plus(validation.at, POLICY.validationDecisionExpectedWithinMs);
  return { type: 'validation.overdue', at };
}

function afterTheEnd({ phase }: OrderState): (OrderEvent | undefined)[] {
  if (phase.kind !== 'ended') return [];
  return [
    phase.confirmation.status === 'owed' ? { type: 'release.overdue', at: phase.confirmation.dueAt } : undefined,
    { type: 'order.erased', at: phase.erasesAt },
  ];
}

/** The next thing that happens to this order if nobody acts, with its instant; `undefined` once it is erased. */
export function nextByTime(state: OrderState): OrderEvent | undefined {
  return isAlive(state.phase)
    ? first<OrderEvent>([endByTime(state), ...warningsOfTime(state)])
    : first(afterTheEnd(state));
}

/** Everything time has done to the order by `now`, in order, and the state it leaves. */
export function elapse(state: OrderState, now: Instant): { readonly state: OrderState; readonly events: OrderEvent[] } {
  const events: OrderEvent[] = [];
  let reached = state;
  for (let next = nextByTime(reached); next !== undefined && next.at <= now; next = nextByTime(reached)) {
    events.push(next);
    reached = evolve(reached, next);
  }
  return { state: reached, events };
}

/**
 * Whether the data must be kept at `now`. Time decides, not the job that records it: past its end an order is not in force,
 * whatever has or has not been written since.
 */
export function inForce(state: OrderState, now: Instant): boolean {
  const end = endByTime(state);
  return end !== undefined && now < end.at;
}

export type OrderStatus = 'issued' | 'running' | 'continued' | Ending | 'erased';

/** One word for a state. */
export const statusOf = ({ phase }: OrderState): OrderStatus => (phase.kind === 'ended' ? phase.ending : phase.kind);

/** What each ending by time makes of an order. */
export const ENDING_OF = {
  'order.lapsed': 'lapsed',
  'order.expired': 'expired',
  'order.exempt': 'exempt',
  'order.withdrawn': 'withdrawn',
} as const satisfies Record<TimedEnding['type'], Ending>;
