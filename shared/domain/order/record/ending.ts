import { type Instant, plus } from '../../instant.ts';
import type { EndCause, EndRule } from '../../law/terms/ending.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import type { Absent } from '../../law/terms/sourced.ts';
import { PERSON_POLICY } from '../../policy/persons.ts';
import { PROVIDER_POLICY } from '../../policy/providers.ts';
import type { Ended } from './events.ts';
import type { Ending, OrderState } from './state.ts';

/** Reasons that are causes of their own; any other is the usual one of its ending. */
const CAUSE_OF_REASON: Readonly<Partial<Record<string, EndCause>>> = {
  'validation-refused': 'validation-refused',
  'validation-not-sought': 'validation-not-sought',
  'production-completed': 'production-completed',
  'follow-up-refused': 'follow-up-refused',
};

const CAUSE_OF_ENDING = {
  lapsed: 'period-ended',
  expired: 'period-ended',
  released: 'no-longer-needed',
  withdrawn: 'withdrawn',
  revoked: 'withdrawn',
  exempt: 'clarification-unanswered',
  excused: 'impossibility-accepted',
} as const satisfies Record<Ending, EndCause>;

/** What the instrument says of an end of this kind, for this reason. */
export const findEndRule = (law: OrderLaw, ending: Ending, reason: string): EndRule | Absent =>
  law.ends[CAUSE_OF_REASON[reason] ?? CAUSE_OF_ENDING[ending]];

/** What follows from an ending at `at`: the confirmation the provider owes if it ever received the order, and erasure. */
export function consequencesOfEnding(state: OrderState, at: Instant, reason: string): Ended & { readonly at: Instant } {
  const received = state.phase.kind !== 'issued';
  return {
    at,
    reason,
    confirmationDueAt: received ? plus(at, PROVIDER_POLICY.releaseConfirmationOwedWithinMs) : null,
    erasesAt: plus(at, PERSON_POLICY.retentionAfterEndMs),
  };
}
