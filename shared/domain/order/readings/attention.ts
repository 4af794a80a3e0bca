import type { Instant } from '../../instant.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { findDeferralEnding } from '../life/silence.ts';
import { findMissedDraw } from '../life/turns.ts';
import { claimsImpossibility } from '../record/impossibility.ts';
import { isConfirmed, isPending, listClaims, type Rights } from '../record/rights.ts';
import { findDoubt, isAlive, isAsked, type OrderState } from '../record/state.ts';
import { listNarrowings } from './narrowings.ts';

/** What a duty officer has to look at, because an act is owed or somebody's silence had an effect. */
export const ATTENTION_CODES = [
  'emergency-unseen',
  'to-confirm-again',
  'acknowledgement-overdue',
  'end-unacknowledged',
  'validation-to-seek',
  'validation-to-decide',
  'validation-overdue',
  'clarification-to-answer',
  'impossibility-to-decide',
  'provider-exempt',
  'release-overdue',
  'relay-overdue',
  'deferral-refused',
  'deferral-ending',
  'notice-unconfirmed',
  'objection-open',
  'review-without-reviewer',
  'extension-barred',
  'need-to-confirm',
  'need-unconfirmed',
  'transmission-to-show',
  'message-undelivered',
  'narrowed-by-review',
  'protection-unsaid',
  'data-held-by-others',
] as const;

export type Attention = (typeof ATTENTION_CODES)[number];

const ATTENTION_CHECKS = {
  'emergency-unseen': ({ phase, sight }) => isAlive(phase) && sight?.status === 'overdue',
  'to-confirm-again': (state) => findDoubt(state) !== undefined,
  'acknowledgement-overdue': ({ phase, acknowledgement }) => isAlive(phase) && acknowledgement.status === 'overdue',
  'end-unacknowledged': ({ phase, endAcknowledgement }) => isAlive(phase) && endAcknowledgement?.status === 'overdue',
  'validation-to-seek': ({ phase, validation }) => isAlive(phase) && validation.status === 'awaited',
  'validation-to-decide': ({ phase, validation }) =>
    isAlive(phase) && validation.status === 'sought' && !validation.reminded,
  'validation-overdue': ({ phase, validation }) =>
    isAlive(phase) && validation.status === 'sought' && validation.reminded,
  'clarification-to-answer': (state) => isAlive(state.phase) && isAsked(state),
  'impossibility-to-decide': ({ phase, targets }, law) =>
    isAlive(phase) && targets.some((target) => claimsImpossibility(law, target)),
  'provider-exempt': ({ phase, targets }) =>
    (phase.kind === 'ended' && phase.ending === 'exempt') ||
    (isAlive(phase) && targets.some(({ status }) => status === 'exempt')),
  'release-overdue': ({ phase }) => phase.kind === 'ended' && phase.confirmation.status === 'overdue',
  'relay-overdue': ({ phase, rights: { notice } }) =>
    phase.kind !== 'erased' && notice.status === 'given' && notice.relay.status === 'overdue',
  'deferral-refused': ({ rights: { notice, deferral } }) => notice.status === 'owed' && deferral?.status === 'refused',
  'deferral-ending': (state, _, at) => isPast(findDeferralEnding(state), at),
  'notice-unconfirmed': ({ phase, rights }) => phase.kind !== 'erased' && isClaimUnconfirmed(rights),
  'objection-open': ({ rights }) => rights.challenges.some((challenge) => isPending(rights, challenge)),
  'review-without-reviewer': ({ rights }, _, at) => isPast(findMissedDraw(rights), at),
  'extension-barred': ({ phase, rights }) => isAlive(phase) && rights.extensionBarred,
  'need-to-confirm': ({ phase, need }) => isAlive(phase) && need?.question?.status === 'open',
  'need-unconfirmed': ({ phase, need }) => isAlive(phase) && need?.question?.status === 'silent',
  'transmission-to-show': ({ phase }) =>
    phase.kind === 'continued' && phase.transmission !== undefined && phase.transmission.status !== 'shown',
  // deliveries and other orders stand beside the commits, so no state tells: see `addFromBeside`
  'message-undelivered': () => false,
  'data-held-by-others': () => false,
  'protection-unsaid': ({ phase, rights }) => phase.kind !== 'erased' && rights.unsaid !== undefined,
  'narrowed-by-review': (state) => isAlive(state.phase) && listNarrowings(state).length > 0,
} as const satisfies Record<Attention, (state: OrderState, law: OrderLaw, at: Instant) => boolean>;

/** What people have to look at from an instant on that changes no state: in order. */
export const listAttentionInstants = (state: OrderState): readonly Instant[] =>
  [findMissedDraw(state.rights), findDeferralEnding(state)]
    .filter((one) => one !== undefined)
    .toSorted((one, other) => one - other);

const isPast = (one: Instant | undefined, at: Instant): boolean => one !== undefined && one <= at;

/** The authority says that it told the person, no reviewer has confirmed it, and the provider has not proved that it did. */
function isClaimUnconfirmed(rights: Rights): boolean {
  const claims = listClaims(rights);
  const isProved = rights.notice.status === 'given' && rights.notice.relay.status === 'proved';
  return claims.length > 0 && !claims.some(isConfirmed) && !isProved;
}

/** In the order of `ATTENTION_CODES`; none for an order that needs nobody. `state` is the one at `at`. */
export const listAttention = (law: OrderLaw, state: OrderState, at: Instant): Attention[] =>
  ATTENTION_CODES.filter((one) => ATTENTION_CHECKS[one](state, law, at));

/** What is not read off an order's commits. */
export type AttentionFromBeside = 'message-undelivered' | 'data-held-by-others';

/** The same, with what its deliveries and other orders add to it. */
export const addFromBeside = (attention: readonly Attention[], added: readonly AttentionFromBeside[]): Attention[] =>
  ATTENTION_CODES.filter((one) => attention.includes(one) || added.some((other) => other === one));
