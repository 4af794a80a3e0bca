import { POLICY } from '../../policy.ts';
import { isOpen, type Review } from '../record/rights.ts';
import type { OrderState } from '../record/state.ts';

/** Whether a continuation can be renewed as it is: on the authority's word, or with leave that a reviewer gave. */
export type Leave = 'not-needed' | 'needed' | 'asked' | 'given';

/** Which renewal the next continuation would be; 0 for the first time the hold goes on past its period. */
export const countNextRenewal = ({ phase }: OrderState): number =>
  phase.kind === 'continued' ? (phase.renewals ?? 0) + 1 : 0;

/** The reviews in which leave was asked for in this continuation; a renewal begins it anew, and uses up what was given. */
export const listAskedLeave = ({ phase, rights }: OrderState): readonly Review[] =>
  phase.kind === 'continued'
    ? rights.reviews.filter(({ kind, openedAt }) => kind === 'renewal' && openedAt > phase.since)
    : [];

export function readLeave(state: OrderState): Leave {
  if (countNextRenewal(state) <= POLICY.renewalsWithoutLeave) return 'not-needed';
  const asked = listAskedLeave(state);
  if (asked.some(({ outcome }) => outcome === 'affirm')) return 'given';
  return asked.some(isOpen) ? 'asked' : 'needed';
}
