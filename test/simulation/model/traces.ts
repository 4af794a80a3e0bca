import { isRefused, spellStep, type Watch } from './graph.ts';
import type { Order } from './order.ts';
import type { Trace } from './replay.ts';
import { isOpen } from './reviewing.ts';

/** What kind of state it is: everything but its instants, and who it is that sits. */
const kindOf = (order: Order): string =>
  [
    order.phase,
    order.validation,
    order.doubt,
    order.question,
    order.deferral,
    order.notice,
    order.relay,
    order.confirmation,
    order.barred,
    order.reviews
      .filter(isOpen)
      .map(({ kind, moved, seats }) => `${kind}${moved}${seats.map(({ who }) => who !== '')}`),
  ].join(' ');

/** Chooses lives so that each kind of step from each kind of state, answered as it was, is among them; and then others, spread evenly. */
export class Choice {
  readonly #kinds = new Set<string>();
  readonly #atMost: number;
  readonly #every: number;
  readonly #others: Trace[] = [];
  readonly #first: Trace[] = [];
  #seen = 0;

  /** @param every one in so many of the other steps is taken, until there are enough. */
  constructor(atMost: number, every: number) {
    this.#atMost = atMost;
    this.#every = every;
  }

  readonly watch: Watch = ({ from, number, step, result }) => {
    const answer = isRefused(result) ? result.refused : result.events.join(' ');
    const kind = `${spellStep(step)} | ${kindOf(from)} | ${answer}`;
    this.#seen += 1;
    if (!this.#kinds.has(kind)) {
      this.#kinds.add(kind);
      this.#first.push({ from: number, step });
    } else if (this.#seen % this.#every === 0) this.#others.push({ from: number, step });
  };

  /** How many kinds of steps there are. */
  get kinds(): number {
    return this.#kinds.size;
  }

  get traces(): readonly Trace[] {
    const left = Math.max(0, this.#atMost - this.#first.length);
    return [...this.#first, ...this.#others.slice(0, left)];
  }
}
