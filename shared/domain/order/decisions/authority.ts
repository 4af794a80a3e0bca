import { HoldfastError } from '../../../errors.ts';
import { isKnownAs, type Officer } from '../../actor.ts';
import { type Instant, plus } from '../../instant.ts';
import { computePeriod } from '../../law/periods/compute.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { PROVIDER_POLICY } from '../../policy/providers.ts';
import { POLICY_RULES } from '../../policy/rules.ts';
import type { ValidatorStanding } from '../life/command.ts';
import { computeNeedQuestions, computeSunsetReviewDue } from '../life/windows.ts';
import { consequencesOfEnding, findEndRule } from '../record/ending.ts';
import type { OrderEvent } from '../record/events.ts';
import { claimsImpossibility } from '../record/impossibility.ts';
import { issuingInstitutionsOf, listIssuingPersons } from '../record/seats.ts';
import { type HoldPeriod, isAsked, isHeld, type OrderState } from '../record/state.ts';
import { requireEndNotSet, requireNotBarred, requirePermissionOfReviewers } from './bars.ts';
import { findTarget } from './find-target.ts';

function requireRunningPeriod({ orderId, phase }: OrderState): HoldPeriod {
  if (phase.kind !== 'running') throw new Error(`order ${orderId} runs no period; the table of life let it through`);
  return phase.period;
}

/**
 * The instrument's extension, counted from the start of the initial period.
 *
 * @throws HoldfastError `extension-not-allowed` beyond the instrument's count, `extension-too-late` from the applied end on,
 * `extension-barred` after a review nobody decided, or one that set the end; `challenge-pending`.
 * @see Regulation (EU) 2023/1543, Article 11(1); 18 U.S.C. § 2703(f)(2).
 */
export function decideExtension(law: OrderLaw, state: OrderState, now: Instant): OrderEvent[] {
  const period = requireRunningPeriod(state);
  requireEndNotSet(state);
  requireNotBarred(state);
  requirePermissionOfReviewers(state);
  const extensions = period.extensions + 1;
  const ends = computePeriod(law, 'extension', {
    startsAt: period.ends.startsAt,
    ...state.places.hold,
    count: extensions,
    days: state.holdDays,
    variant: state.variant,
  });
  return [
    {
      type: 'order.extended',
      at: now,
      ends,
      extensions,
      acknowledgementDueAt: plus(now, PROVIDER_POLICY.acknowledgementExpectedWithinMs),
      betweenEnds: now >= period.ends.nominalEndsAt,
      asksNeedAt: computeNeedQuestions(now, ends.appliedEndsAt),
    },
    { type: 'review.opened', at: now, kind: 'sunset', reviewDueAt: computeSunsetReviewDue(now, ends.appliedEndsAt) },
  ];
}

export function decideEnd(
  law: OrderLaw,
  state: OrderState,
  type: 'order.released' | 'order.withdrawn',
  reason: string,
  now: Instant,
): OrderEvent[] {
  const rule = findEndRule(law, type === 'order.released' ? 'released' : 'withdrawn', reason);
  if (rule.kind === 'none') {
    const detail = `${reason} ends no order under ${state.instrument}`;
    throw new HoldfastError('reason-not-valid', detail, { rule: rule.citation });
  }
  return [{ type, ...consequencesOfEnding(state, now, reason) }];
}

/**
 * The answer to a provider's question or to its word that the order cannot be executed; accepted for every target still asked
 * for, that ends the order.
 *
 * @see Regulation (EU) 2023/1543, Article 11(5) and (6).
 */
export function decideClarificationAnswer(
  law: OrderLaw,
  state: OrderState,
  excused: readonly string[],
  now: Instant,
): OrderEvent[] {
  const isOpen = isAsked(state);
  const answer: OrderEvent[] = isOpen ? [{ type: 'clarification.answered', at: now }] : [];
  if (excused.length === 0) {
    if (isOpen) return answer;
    throw new HoldfastError('clarification-not-open', `order ${state.orderId} has no open question`);
  }
  const targets = excused.map((id) => requireImpossibilityOn(law, state, id));
  const isLeft = state.targets.some((target) => isHeld(target) && !excused.includes(target.id));
  const accepted: OrderEvent = { type: 'impossibility.accepted', at: now, targets };
  if (isLeft) return [...answer, accepted];
  return [
    ...answer,
    accepted,
    { type: 'order.excused', ...consequencesOfEnding(state, now, 'impossibility-accepted') },
  ];
}

/** @throws HoldfastError `target-unknown`, `impossibility-not-claimed`. */
function requireImpossibilityOn(law: OrderLaw, state: OrderState, id: string): string {
  if (claimsImpossibility(law, findTarget(state, id))) return id;
  throw new HoldfastError('impossibility-not-claimed', `the provider has not declined ${id} as impossible`);
}

function requireIndependentValidator(state: OrderState, validator: ValidatorStanding | Officer): void {
  const isOfIssuer = issuingInstitutionsOf(state).includes(validator.institution);
  const hasIssued = 'person' in validator && listIssuingPersons(state).some((id) => isKnownAs(validator, id));
  if (isOfIssuer || hasIssued) {
    throw new HoldfastError(
      'validator-not-independent',
      'whoever issued an order, or works where it was issued, cannot validate it',
      { rule: POLICY_RULES.independence },
    );
  }
}

/** The law's 48 hours are for asking; it sets no deadline for the answer. @see Regulation (EU) 2023/1543, Article 4(5). */
export function decideValidationSought(
  law: OrderLaw,
  state: OrderState,
  validator: ValidatorStanding,
  now: Instant,
): OrderEvent[] {
  if (state.validation.status !== 'awaited') {
    throw new HoldfastError('validation-not-awaited', `order ${state.orderId} awaits no validation`);
  }
  requireIndependentValidator(state, validator);
  const needing = law.issuers.flatMap(({ validation, citation }) =>
    validation === null ? [] : [{ by: validation.by, citation }],
  );
  if (!needing.some(({ by }) => by.some((kind) => validator.kinds.includes(kind)))) {
    const detail = `${validator.authority} is no authority that may validate`;
    throw new HoldfastError('issuer-not-competent', detail, {
      rule: needing.map(({ citation }) => citation).join('; '),
    });
  }
  return [{ type: 'validation.sought', at: now, validator: validator.authority, institution: validator.institution }];
}

/**
 * A refusal withdraws the order in the same commit; so does the word of an authority that it never gave the prior validation that the form
 * names it for.
 *
 * @see Regulation (EU) 2023/1543, Article 4(5).
 */
export function decideValidation(
  law: OrderLaw,
  state: OrderState,
  outcome: 'granted' | 'refused',
  by: Officer,
  now: Instant,
): OrderEvent[] {
  const isDisowned = outcome === 'refused' && state.validation.status === 'prior' && 'validator' in state.validation;
  if (state.validation.status !== 'sought' && !isDisowned) {
    throw new HoldfastError('validation-not-awaited', `order ${state.orderId} has no validation to decide`);
  }
  requireIndependentValidator(state, by);
  const validator = by.authority;
  if (outcome === 'granted') return [{ type: 'validation.granted', at: now, validator, person: by.person }];
  return [
    { type: 'validation.refused', at: now, validator, ...(isDisowned && { disowned: true as const }) },
    ...decideEnd(law, state, 'order.withdrawn', 'validation-refused', now),
  ];
}
