import { HoldfastError } from '../../../errors.ts';
import type { Instant } from '../../instant.ts';
import { computePeriod } from '../../law/periods/compute.ts';
import { shortenComputation } from '../../law/terms/computation.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { countsFromIssue } from '../../law/terms/period.ts';
import type { Command, Quoting } from '../life/command.ts';
import { computeNeedQuestions } from '../life/windows.ts';
import type { OrderEvent } from '../record/events.ts';
import { type HoldPeriod, isAsked, isHeld, keepsData, type OrderState, type Phase } from '../record/state.ts';
import { requireTargets } from './find-target.ts';

/** The first proof that the provider has the order starts its period, cut at the end a reviewer has set; later ones start nothing. */
function decideReceipt(
  law: OrderLaw,
  state: OrderState,
  now: Instant,
  startedBy: HoldPeriod['startedBy'],
): OrderEvent[] {
  if (state.phase.kind !== 'issued') return [];
  const whole = computePeriod(law, 'initial', {
    startsAt: countsFromIssue(law.periods) ? state.issuedAt : now,
    ...state.places.hold,
    days: state.holdDays,
    variant: state.variant,
  });
  const { endsAtMost } = state.rights;
  const ends = endsAtMost === null || endsAtMost >= whole.appliedEndsAt ? whole : shortenComputation(whole, endsAtMost);
  const asksNeedAt = computeNeedQuestions(now, ends.appliedEndsAt);
  return [{ type: 'order.received', at: now, startedBy, ends, asksNeedAt }];
}

/** A read that proves receipt starts the period. Every other one changes nothing, and is noted beside the commits. */
export function decideRead(law: OrderLaw, state: OrderState, now: Instant): OrderEvent[] {
  const receipt = decideReceipt(law, state, now, 'certificate-read');
  return receipt.length === 0 ? [] : [...receipt, { type: 'certificate.read', at: now }];
}

/**
 * Any signed statement about the order in force acknowledges it, if none did before; and the end set last, if it quotes the message
 * of that end or a later one: whoever quotes an earlier text may not have heard of it.
 */
export function decideAcknowledgement(law: OrderLaw, state: OrderState, { upTo }: Quoting, now: Instant): OrderEvent[] {
  const receipt = decideReceipt(law, state, now, 'acknowledgement');
  const { acknowledgement, endAcknowledgement: end } = state;
  const isEndMeant = end !== undefined && end.status !== 'given' && upTo !== undefined && upTo >= end.message;
  return [
    ...receipt,
    ...(acknowledgement.status === 'given' ? [] : [{ type: 'order.acknowledged', at: now } as const]),
    ...(isEndMeant ? [{ type: 'end.acknowledged', at: now } as const] : []),
  ];
}

export function decidePreserved(
  law: OrderLaw,
  state: OrderState,
  command: CommandOf<'preserve'>,
  now: Instant,
): OrderEvent[] {
  requireTargets(state, command.targets);
  const named = state.targets.filter((target) => isHeld(target) && command.targets.includes(target.id));
  const fresh = named.filter(({ status }) => status !== 'preserved');
  const news = decideAcknowledgement(law, state, command, now);
  return fresh.length === 0
    ? news
    : [...news, { type: 'targets.preserved', at: now, targets: fresh.map(({ id }) => id) }];
}

export function decideNotExecuted(
  law: OrderLaw,
  state: OrderState,
  command: CommandOf<'not-execute'>,
  now: Instant,
): OrderEvent[] {
  requireTargets(
    state,
    command.targets.map(({ id }) => id),
  );
  const { reasons: valid, citation } = law.nonExecution;
  const rules = new Map(Object.entries<{ readonly route: string }>(valid)); // a map: `constructor` is no reason
  for (const reason of command.targets.flatMap(({ reasons }) => reasons)) {
    const rule = rules.get(reason);
    if (rule === undefined || rule.route === 'not-valid') {
      const detail = `${reason} is no reason under ${state.instrument}`;
      throw new HoldfastError('reason-not-valid', detail, { rule: citation });
    }
  }
  const news = decideAcknowledgement(law, state, command, now);
  const held = state.targets.filter(isHeld).map(({ id }) => id); // a target no longer held needs no declining
  const targets = command.targets.filter(({ id }) => held.includes(id));
  return targets.length === 0 ? news : [...news, { type: 'targets.not-executed', at: now, targets }];
}

export function decideClarificationRequest(
  law: OrderLaw,
  state: OrderState,
  command: CommandOf<'request-clarification'>,
  now: Instant,
): OrderEvent[] {
  requireTargets(state, command.targets);
  const news = decideAcknowledgement(law, state, command, now);
  if (isAsked(state)) {
    throw new HoldfastError('transition-not-allowed', 'an earlier question still awaits its answer');
  }
  const window = law.periods.clarification;
  const answerBy =
    window.kind === 'period' ? computePeriod(law, 'clarification', { startsAt: now, ...state.places.reply }) : null;
  const targets = command.targets.length > 0 ? command.targets : state.targets.map(({ id }) => id);
  return [...news, { type: 'clarification.requested', at: now, targets, answerBy }];
}

export function decideReleaseConfirmation(
  state: OrderState,
  command: CommandOf<'confirm-release'>,
  now: Instant,
): OrderEvent[] {
  requireTargets(state, command.targets);
  const held = state.targets.filter(keepsData);
  const named = command.targets.length === 0 ? held : held.filter(({ id }) => command.targets.includes(id));
  // a provider that executed nothing keeps nothing: its word is owed all the same, and closes the matter
  const news = held.length === 0 ? owesConfirmation(state.phase) : named.length > 0;
  return news ? [{ type: 'release.confirmed', at: now, targets: named.map(({ id }) => id) }] : [];
}

const owesConfirmation = (phase: Phase): boolean =>
  phase.kind === 'ended' && (phase.confirmation.status === 'owed' || phase.confirmation.status === 'overdue');

type CommandOf<T extends Command['type']> = Extract<Command, { readonly type: T }>;
