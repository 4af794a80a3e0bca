import { HoldfastError } from '../../errors.ts';
import type { Officer } from '../actor.ts';
import { type Instant, plus } from '../instant.ts';
import { INSTRUMENTS } from '../instruments/instruments.ts';
import type { Sourced } from '../instruments/sourced.ts';
import { computePeriod } from '../periods/compute.ts';
import { POLICY, POLICY_RULES } from '../policy.ts';
import { endRule } from './after-end.ts';
import type { ValidatorStanding } from './command.ts';
import type { OrderEvent } from './events.ts';
import { type ContinuedPhase, isAlive, type OrderState, type RunningPhase } from './state.ts';
import { consequencesOfEnding } from './time.ts';

const ended = (state: OrderState): HoldfastError =>
  new HoldfastError('order-ended', `order ${state.orderId} has ended`);

/** The phase a longer hold can be asked in; a hold that lapsed is told apart, because its authority only came too late. */
function heldPhase(
  state: OrderState,
  tooLate: 'extension-too-late' | 'continuation-too-late',
  { citation: rule }: Sourced,
): RunningPhase | ContinuedPhase {
  const { phase } = state;
  if (phase.kind === 'issued') {
    throw new HoldfastError(
      'order-not-received',
      `order ${state.orderId} has no period yet: the provider has not received it`,
    );
  }
  if (isAlive(phase)) return phase;
  if (phase.kind === 'ended' && phase.ending === 'lapsed') {
    const detail = `order ${state.orderId} lapsed; a request sent after the end revives nothing`;
    throw new HoldfastError(tooLate, detail, { rule });
  }
  throw ended(state);
}

/**
 * The instrument's extension, counted from the start of the initial period.
 *
 * @throws HoldfastError `extension-not-allowed` beyond the instrument's count, `extension-too-late` from the applied end on.
 * @see Regulation (EU) 2023/1543, Article 11(1); 18 U.S.C. § 2703(f)(2).
 */
export function decideExtension(state: OrderState, now: Instant): OrderEvent[] {
  const phase = heldPhase(state, 'extension-too-late', INSTRUMENTS[state.instrument].periods.extension);
  if (phase.kind === 'continued') {
    throw new HoldfastError(
      'transition-not-allowed',
      'a hold continued by a production request has no period to extend',
    );
  }
  const { period } = phase;
  const extensions = period.extensions + 1;
  const ends = computePeriod(state.instrument, 'extension', {
    startsAt: period.startsAt,
    ...state.places.hold,
    count: extensions,
    days: state.holdDays,
  });
  return [{ type: 'order.extended', at: now, ends, extensions, betweenEnds: now >= period.ends.nominalEndsAt }];
}

/**
 * A subsequent production request keeps the data until it is answered; confirmed again, the policy's limit starts anew.
 *
 * @see Regulation (EU) 2023/1543, Article 11(2).
 */
export function decideContinuation(state: OrderState, now: Instant): OrderEvent[] {
  const { continuation } = INSTRUMENTS[state.instrument];
  if (continuation.kind === 'none') {
    const detail = `${state.instrument} knows no continuation by a production request`;
    throw new HoldfastError('transition-not-allowed', detail, { rule: continuation.citation });
  }
  const phase = heldPhase(state, 'continuation-too-late', continuation);
  const betweenEnds = phase.kind === 'running' && now >= phase.period.ends.nominalEndsAt;
  return [{ type: 'order.continued', at: now, lapsesAt: plus(now, POLICY.continuationConfirmedEveryMs), betweenEnds }];
}

export function decideEnd(
  state: OrderState,
  type: 'order.released' | 'order.withdrawn',
  reason: string,
  now: Instant,
): OrderEvent[] {
  if (!isAlive(state.phase)) throw ended(state);
  const rule = endRule(state.instrument, type === 'order.released' ? 'released' : 'withdrawn', reason);
  if (rule.kind === 'none') {
    const detail = `${reason} ends no order under ${state.instrument}`;
    throw new HoldfastError('reason-not-valid', detail, { rule: rule.citation });
  }
  return [{ type, ...consequencesOfEnding(state, now, reason) }];
}

export function decideClarificationAnswer(state: OrderState, now: Instant): OrderEvent[] {
  if (!isAlive(state.phase)) throw ended(state);
  if (!state.clarification || state.clarification.answeredAt !== null) {
    throw new HoldfastError('clarification-not-open', `order ${state.orderId} has no open question`);
  }
  return [{ type: 'clarification.answered', at: now }];
}

function independent(state: OrderState, validator: { readonly institution: string; readonly person?: string }): void {
  if (validator.institution === state.issuer.institution || validator.person === state.issuer.person) {
    throw new HoldfastError(
      'validator-not-independent',
      'whoever issued an order, or works where it was issued, cannot validate it',
      { rule: POLICY_RULES.independence },
    );
  }
}

/** Asking is what the law's 48 hours want; the answer has no deadline in it. @see Regulation (EU) 2023/1543, Article 4(5). */
export function decideValidationSought(state: OrderState, validator: ValidatorStanding, now: Instant): OrderEvent[] {
  if (!isAlive(state.phase)) throw ended(state);
  if (state.validation.status !== 'awaited') {
    throw new HoldfastError('validation-not-awaited', `order ${state.orderId} awaits no validation`);
  }
  independent(state, validator);
  const needing = INSTRUMENTS[state.instrument].issuers.filter(({ validation }) => validation !== null);
  const competent = needing.flatMap(({ validation }) => validation?.by ?? []);
  if (!competent.some((kind) => validator.kinds.includes(kind))) {
    const detail = `${validator.authority} is no authority that may validate`;
    throw new HoldfastError('issuer-not-competent', detail, {
      rule: needing.map(({ citation }) => citation).join('; '),
    });
  }
  return [{ type: 'validation.sought', at: now, validator: validator.authority, institution: validator.institution }];
}

/** A refusal withdraws the order in the same commit. @see Regulation (EU) 2023/1543, Article 4(5). */
export function decideValidation(
  state: OrderState,
  outcome: 'granted' | 'refused',
  by: Officer,
  now: Instant,
): OrderEvent[] {
  if (!isAlive(state.phase)) throw ended(state);
  if (state.validation.status !== 'sought') {
    throw new HoldfastError('validation-not-awaited', `order ${state.orderId} has no validation to decide`);
  }
  if (by.authority !== state.validation.validator) {
    throw new HoldfastError('authority-not-allowed', 'the validation was sought from another authority');
  }
  independent(state, by);
  const validator = by.authority;
  if (outcome === 'granted') return [{ type: 'validation.granted', at: now, validator }];
  return [
    { type: 'validation.refused', at: now, validator },
    ...decideEnd(state, 'order.withdrawn', 'validation-refused', now),
  ];
}
