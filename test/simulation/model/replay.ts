import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import { type Explored, isRefused, type Step, spellStep, take } from './graph.ts';
import type { Configuration } from './moves.ts';
import type { Order } from './order.ts';
import { listDifferences, projectOrder } from './project.ts';
import { giveReal, passReal } from './real.ts';
import { issueReal } from './real-order.ts';
import { begin, type Result } from './step.ts';

/** A life of the model: the shortest way to a state, and one step more. */
export interface Trace {
  readonly from: number;
  readonly step: Step;
}

/** A state of the model and the real order at the same point; `unwritten`: nobody recorded what time did since the last command. */
interface Pair {
  readonly order: Order;
  readonly written: OrderState;
  readonly unwritten: OrderState;
}

/** Says where the model and the real rules differ after a step, with the way there. */
class Difference extends Error {}

const wordsOf = (result: Result): string =>
  isRefused(result) ? `refused ${result.refused}` : `events ${result.events.join(', ')}`;

function requireNone(what: string, differences: readonly string[], way: () => string): void {
  if (differences.length === 0) return;
  throw new Difference(`${what} differs after ${way()}\n${differences.join('\n')}`);
}

/** One step on both sides; equal answers, equal records, equal orders, whether or not a job wrote down what time did. */
function takeBoth(pair: Pair, step: Step, configuration: Configuration, way: () => string): Pair {
  const { setup } = configuration;
  const result = take(pair.order, step, configuration);
  const order = isRefused(result) ? pair.order : result.order;
  const { written, unwritten, said } = takeReal(pair, step, configuration);
  const expected = wordsOf(result);
  const answers = said.filter((one) => one !== expected).map((one) => `  model ${expected}, real ${one}`);
  requireNone('the answer', answers, way);
  const differ = (state: OrderState) => listDifferences(order, projectOrder(state, order.now, setup.law.impossible));
  requireNone('the order', differ(written), way);
  requireNone('the order nobody looked at', differ(passReal(unwritten, order.now, setup).state), way);
  return { order, written, unwritten };
}

/** What the real rules answer, to an order on whose record time is written down, and to one that nobody looked at meanwhile. */
function takeReal({ order, written, unwritten }: Pair, step: Step, { setup }: Configuration) {
  if ('now' in step) {
    const passed = passReal(written, step.now, setup);
    return { written: passed.state, unwritten, said: [wordsOfReal(passed, 0)] };
  }
  const given = giveReal(written, step.move, order, setup);
  const late = giveReal(unwritten, step.move, order, setup);
  if ('refused' in given || 'refused' in late) {
    return { written, unwritten, said: [wordsOfReal(given, 0), wordsOfReal(late, 0)] };
  }
  // a late commit begins with what time did before it
  const before = late.events.length === 0 ? 0 : passReal(unwritten, order.now, setup).events.length;
  const said = [wordsOfReal(given, 0), wordsOfReal(late, before)];
  return { written: given.state, unwritten: late.state, said };
}

const wordsOfReal = (given: ReturnType<typeof giveReal>, after: number): string =>
  'refused' in given ? `refused ${given.refused}` : `events ${given.events.slice(after).join(', ')}`;

/** Lives of one configuration, walked through by the real rules; a way that several share is gone once. */
export class Replay {
  readonly #configuration: Configuration;
  readonly #explored: Explored;
  readonly #pairs = new Map<number, Pair>();
  steps = 0;

  constructor(configuration: Configuration, explored: Explored) {
    this.#configuration = configuration;
    this.#explored = explored;
  }

  /** @returns where model and real rules differ, with the steps that lead there; `undefined` where they nowhere do. */
  walk({ from, step }: Trace): string | undefined {
    try {
      this.#take(this.#reach(from), step, from);
    } catch (error) {
      if (error instanceof Difference) return error.message;
      throw error;
    }
    return undefined;
  }

  #reach(number: number): Pair {
    const known = this.#pairs.get(number);
    if (known) return known;
    const pair = this.#come(number);
    this.#pairs.set(number, pair);
    return pair;
  }

  #come(number: number): Pair {
    const { setup } = this.#configuration;
    const step = this.#explored.steps[number];
    const parent = this.#explored.parents[number] ?? -1;
    if (step) return this.#take(this.#reach(parent), step, parent);
    const state = issueReal(setup);
    const pair = { order: begin(setup), written: state, unwritten: state };
    requireNone('the order', listDifferences(pair.order, projectOrder(state, 0, [])), () => 'it was issued');
    return pair;
  }

  #take(pair: Pair, step: Step, from: number): Pair {
    this.steps += 1;
    return takeBoth(pair, step, this.#configuration, () => [...this.#spellWay(from), spellStep(step)].join(' > '));
  }

  #spellWay(number: number): readonly string[] {
    const step = this.#explored.steps[number];
    return step
      ? [...this.#spellWay(this.#explored.parents[number] ?? -1), spellStep(step)]
      : [this.#configuration.name];
  }
}
