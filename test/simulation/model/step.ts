import { AUTHORITY } from './authority.ts';
import { endOfDays, FIGURES, type Time } from './figures.ts';
import { GOING_ON } from './going-on.ts';
import { isStranger, JUDGING } from './judging.ts';
import { LIFE } from './life-page.ts';
import type { Move } from './move.ts';
import { createReview, type Draft, issue, type Order, type Setup } from './order.ts';
import { PROVIDER } from './provider.ts';
import { RIGHTS } from './rights.ts';
import { settleTime } from './time.ts';

/** What came of a step: the order after it with what went on record, or the code of a refusal. */
export type Result = { readonly order: Order; readonly events: readonly string[] } | { readonly refused: string };

const TAKES = { ...PROVIDER, ...AUTHORITY, ...GOING_ON, ...RIGHTS, ...JUDGING };

export function begin(setup: Setup): Order {
  const order = issue(setup, endOfDays(setup.law, 0, setup.law.days));
  return Object.freeze(setup.continuedEarly ? continueEarly(order) : order);
}

/** Nobody asked then whether the hold is needed, nor whether its provider has heard of the end. */
const continueEarly = (order: Order): Order => ({
  ...order,
  phase: 'continued',
  receivedAt: 0,
  since: 0,
  end: FIGURES.continuation,
  reviews: [...order.reviews, createReview('sunset', 0, FIGURES.review)],
});

/** A validator is told of orders that were put to them, and of no other. */
const knowsNothing = ({ validation }: Order, { type }: Move): boolean =>
  type === 'decide-validation' && (validation === 'not-needed' || validation === 'awaited');

/** Why this command is refused before anything is weighed. */
function findBar(order: Order, move: Move): string | undefined {
  if (knowsNothing(order, move)) return 'order-not-found';
  if (isStranger(order, move)) return 'review-unknown';
  const cell = LIFE.get(move.type)?.cells[order.phase];
  if (cell === undefined) throw new Error(`docs/life.md says nothing of ${move.type} in ${order.phase}`);
  return 'refused' in cell ? cell.refused : undefined;
}

/** The order after a command given at its present. A command that changes nothing puts nothing on record. */
export function give(order: Order, move: Move, setup: Setup): Result {
  const bar = findBar(order, move);
  if (bar !== undefined) return { refused: bar };
  const take = TAKES[move.type];
  if (!take) throw new Error(`no model of ${move.type}`);
  const d: Draft = { ...order };
  const events: string[] = [];
  const refused = take(d, events, move, setup);
  if (refused !== undefined) return { refused };
  if (events.length === 0) return { order, events };
  settleTime(d, events, setup);
  return { order: Object.freeze(d), events };
}

/** The order once it is so late, and what time did on the way. */
export function pass(
  order: Order,
  now: Time,
  setup: Setup,
): { readonly order: Order; readonly events: readonly string[] } {
  const d: Draft = { ...order, now };
  const events: string[] = [];
  settleTime(d, events, setup);
  return { order: Object.freeze(d), events };
}
