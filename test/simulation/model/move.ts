import type { Draft, Log, Order, Setup, Target } from './order.ts';

/** A command as somebody gives it. `how`: which of the ways in which it can be given. */
export interface Move {
  readonly type: string;
  readonly by: string;
  readonly how: string;
  /** Number of a review or an objection, from 0. */
  readonly of: number;
}

/** Takes the command, or says by which code it is refused; a refused one leaves the draft as it was. */
export type Take = (d: Draft, log: Log, move: Move, setup: Setup) => string | undefined;

/** A question of the provider's that nobody has answered yet, in time or late. */
export const isAsked = ({ question }: Order): boolean => question === 'open' || question === 'overdue';

/** `…-first`: of the first target alone. */
export const isMeant = (how: string, index: number): boolean => index === 0 || !how.endsWith('first');

export function changeTargets(d: Draft, change: (target: Target, index: number) => Target): void {
  const [first, second] = d.targets;
  d.targets = [change(first, 0), change(second, 1)];
}
