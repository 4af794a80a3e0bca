import type { Move } from './commands.ts';
import type { Time } from './figures.ts';
import { keyOf } from './key.ts';
import { type Configuration, listMoves } from './moves.ts';
import type { Order } from './order.ts';
import { begin, give, pass, type Result } from './step.ts';
import { nextInstants } from './time.ts';

/** A command, or time going on to an instant. */
export type Step = { readonly move: Move } | { readonly now: Time };

export const spellStep = (step: Step): string => {
  if ('now' in step) return 'time';
  const { type, by, how } = step.move;
  return `${type}@${by}${how === '' ? '' : `:${how}`}`;
};

/** Told of each step that is tried, refused or not. */
export type Watch = (seen: {
  readonly from: Order;
  /** Numbers of states, in the order in which they were found. */
  readonly number: number;
  readonly step: Step;
  readonly result: Result;
}) => void;

export interface Explored {
  /** Whether every state there is was looked at. */
  readonly isComplete: boolean;
  readonly states: number;
  readonly transitions: number;
  readonly refusals: number;
  readonly deepest: number;
  /** Of each state the state before it on its shortest way, and the step from there; the first has none. */
  readonly parents: readonly number[];
  readonly steps: readonly (Step | undefined)[];
}

export const take = (order: Order, step: Step, { setup }: Configuration): Result =>
  'now' in step ? pass(order, step.now, setup) : give(order, step.move, setup);

const listSteps = (configuration: Configuration, order: Order): Step[] => [
  ...nextInstants(order, configuration.setup, configuration.stops).map((now) => ({ now })),
  ...listMoves(configuration, order).map((move) => ({ move })),
];

/** Every state there is, breadth first. @param atMost finds no more than so many: beyond, the bounds of a configuration are too wide. */
export function explore(configuration: Configuration, watch: Watch, atMost = 2_000_000): Explored {
  const known = new Set<string>();
  const parents: number[] = [];
  const steps: (Step | undefined)[] = [];
  const depths: number[] = [];
  const waiting: Order[] = [];
  let isComplete = true;
  const counted = { transitions: 0, refusals: 0 };
  const meet = (order: Order, parent: number, step: Step | undefined): void => {
    const key = keyOf(order);
    if (known.has(key)) return;
    if (known.size >= atMost) {
      isComplete = false;
      return;
    }
    known.add(key);
    parents.push(parent);
    steps.push(step);
    depths.push(parent < 0 ? 0 : (depths[parent] ?? 0) + 1);
    waiting.push(order);
  };
  meet(begin(configuration.setup), -1, undefined);
  for (let number = 0; number < waiting.length; number += 1) {
    const from = waiting[number];
    if (!from) continue;
    for (const step of listSteps(configuration, from)) {
      const result = take(from, step, configuration);
      watch({ from, number, step, result });
      counted[isRefused(result) ? 'refusals' : 'transitions'] += 1;
      if (!isRefused(result)) meet(result.order, number, step);
    }
    delete waiting[number]; // a state is looked at once, and there are hundreds of thousands
  }
  return { isComplete, states: known.size, ...counted, deepest: depths.at(-1) ?? 0, parents, steps };
}

export const isRefused = (result: Result): result is { readonly refused: string } => 'refused' in result;
