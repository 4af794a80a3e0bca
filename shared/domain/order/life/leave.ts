import { HOLD_POLICY } from '../../policy/holds.ts';
import { isOpen, type Review, type Rights } from '../record/rights.ts';
import type { ContinuedPhase, OrderState } from '../record/state.ts';

/** Whether a continuation can be renewed as it is: on the authority's word, or with leave that a reviewer gave. */
export type Leave = 'not-needed' | 'needed' | 'asked' | 'given';

/** Which renewal the next continuation would be; 0 for the first time the hold goes on past its period. */
export const countNextRenewal = ({ phase }: OrderState): number =>
  phase.kind === 'continued' ? (phase.renewals ?? 0) + 1 : 0;

/** The reviews in which leave was asked for in this continuation; a renewal begins it anew, and uses up what was given. */
export const listAskedLeave = ({ since }: ContinuedPhase, { reviews }: Rights): readonly Review[] =>
  reviews.filter(({ kind, openedAt }) => kind === 'renewal' && openedAt > since);

export function readLeave(state: OrderState): Leave {
  const { phase, rights } = state;
  if (phase.kind !== 'continued' || countNextRenewal(state) <= HOLD_POLICY.renewalsWithoutLeave) return 'not-needed';
  const asked = listAskedLeave(phase, rights);
  if (asked.some(({ outcome }) => outcome === 'affirm')) return 'given';
  return asked.some(isOpen) ? 'asked' : 'needed';
}
