import type { Time } from './figures.ts';
import { keyOf } from './key.ts';
import type { Move } from './move.ts';
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

const listInstants = ({ setup, stops }: Configuration, order: Order): Step[] =>
  nextInstants(order, setup, stops).map((now) => ({ now }));

const listCommands = (configuration: Configuration, order: Order): Step[] =>
  listMoves(configuration, order).map((move) => ({ move }));

/** Everything that is tried in a state. */
export const listSteps = (configuration: Configuration, order: Order): Step[] => [
  ...listInstants(configuration, order),
  ...listCommands(configuration, order),
];

interface Found {
  readonly number: number;
  readonly order: Order;
}

/** Looks at every state of one configuration, each once. */
class Exploration {
  readonly #configuration: Configuration;
  readonly #watch: Watch;
  readonly #atMost: number;
  readonly #known = new Set<string>();
  readonly #parents: number[] = [];
  readonly #steps: (Step | undefined)[] = [];
  readonly #depths: number[] = [];
  #isComplete = true;
  #transitions = 0;
  #refusals = 0;

  constructor(configuration: Configuration, watch: Watch, atMost: number) {
    this.#configuration = configuration;
    this.#watch = watch;
    this.#atMost = atMost;
  }

  /** The state, if it is new. */
  meet(order: Order, parent: number, step: Step | undefined): Found[] {
    const key = keyOf(order);
    if (this.#known.has(key)) return [];
    if (this.#known.size >= this.#atMost) {
      this.#isComplete = false;
      return [];
    }
    this.#known.add(key);
    this.#parents.push(parent);
    this.#steps.push(step);
    this.#depths.push((this.#depths[parent] ?? -1) + 1);
    return [{ order, number: this.#known.size - 1 }];
  }

  /** Takes these steps. @returns the new states they lead to. */
  take({ number, order }: Found, steps: readonly Step[]): Found[] {
    return steps.flatMap((step) => {
      const result = take(order, step, this.#configuration);
      this.#watch({ from: order, number, step, result });
      if (isRefused(result)) this.#refusals += 1;
      else this.#transitions += 1;
      return isRefused(result) ? [] : this.meet(result.order, number, step);
    });
  }

  /** The states that so many commands lead to, and what time alone makes of them; then what one command more does. */
  goOn(level: Found[]): Found[] {
    for (const found of level) level.push(...this.take(found, listInstants(this.#configuration, found.order)));
    return level.flatMap((found) => this.take(found, listCommands(this.#configuration, found.order)));
  }

  get explored(): Explored {
    return {
      isComplete: this.#isComplete,
      states: this.#known.size,
      transitions: this.#transitions,
      refusals: this.#refusals,
      deepest: this.#depths.reduce((most, depth) => Math.max(most, depth), 0),
      parents: this.#parents,
      steps: this.#steps,
    };
  }
}

/**
 * Every state that at most so many commands lead to, as many as the configuration says, each given at any instant that matters; breadth
 * first. What the last command leads to is looked at as well, and no further.
 *
 * @param atMost finds no more states than so many: beyond, the bounds of a configuration are too wide.
 */
export function explore(configuration: Configuration, watch: Watch, atMost = 2_000_000): Explored {
  const exploration = new Exploration(configuration, watch, atMost);
  let level = exploration.meet(begin(configuration.setup), -1, undefined);
  for (let commands = 0; commands < configuration.most.commands && level.length > 0; commands += 1) {
    level = exploration.goOn(level);
  }
  return exploration.explored;
}

export const isRefused = (result: Result): result is { readonly refused: string } => 'refused' in result;
