import { HoldfastError } from '../../errors.ts';

/** Enough that a full batch never waits for an answer, and few enough that other calls of a function find a connection. */
const CALLS_AT_ONCE = 4;

/** How what is asked for one by one goes out together. */
interface Gathering<Ask, Answer> {
  /** As many as one call takes. */
  readonly atMost: number;
  /** What it is about. Two about the same thing go one after the other: a service takes nothing twice in one call. */
  readonly nameOf: (ask: Ask) => string;
  /** One call. @returns an answer to each, in their order. */
  readonly send: (asks: readonly Ask[]) => Promise<readonly Answer[]>;
}

interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Sends together what is asked for side by side. What is asked for while nothing is under way goes at the end of the turn; what comes
 * while a call is under way waits until it has its answer, or until a call is full. So nothing waits on purpose, and the more there is
 * to do, the more goes into one call.
 */
export class Gatherer<Ask, Answer> {
  readonly #gathering: Gathering<Ask, Answer>;
  readonly #underWay = new Set<string>();
  readonly #waiting = new Set<Waiting<Ask, Answer>>();
  #calls = 0;
  #isTurnAwaited = false;

  constructor(gathering: Gathering<Ask, Answer>) {
    this.#gathering = gathering;
  }

  async ask(ask: Ask): Promise<Answer> {
    return await new Promise((resolve, reject) => {
      this.#waiting.add({ ask, resolve, reject });
      this.#awaitTurn();
    });
  }

  /** Answers that come in one turn let several go on: what these ask for next goes together again. */
  #awaitTurn(): void {
    if (this.#isTurnAwaited) return;
    this.#isTurnAwaited = true;
    setImmediate(() => {
      this.#isTurnAwaited = false;
      this.#sendWhatMayGo();
    });
  }

  #sendWhatMayGo(): void {
    const isIdle = this.#calls === 0;
    while (this.#calls < CALLS_AT_ONCE) {
      const batch = this.#findBatch();
      if (batch.length === 0 || (batch.length < this.#gathering.atMost && !isIdle)) return;
      void this.#take(batch);
    }
  }

  #findBatch(): readonly Waiting<Ask, Answer>[] {
    const { atMost, nameOf } = this.#gathering;
    const batch = new Map<string, Waiting<Ask, Answer>>();
    for (const one of this.#waiting) {
      const name = nameOf(one.ask);
      if (!batch.has(name) && !this.#underWay.has(name)) batch.set(name, one);
      if (batch.size === atMost) break;
    }
    return [...batch.values()];
  }

  async #take(batch: readonly Waiting<Ask, Answer>[]): Promise<void> {
    const names = batch.map(({ ask }) => this.#gathering.nameOf(ask));
    for (const one of batch) this.#waiting.delete(one);
    for (const name of names) this.#underWay.add(name);
    this.#calls += 1;
    await this.#send(batch);
    this.#calls -= 1;
    for (const name of names) this.#underWay.delete(name);
    this.#awaitTurn();
  }

  /** What the service refuses may be the fault of one: then each goes by itself, and the others do not fail with it. */
  async #send(batch: readonly Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.#gathering.send(batch.map(({ ask }) => ask));
      for (const [place, { resolve }] of batch.entries()) resolve(answers[place] as Answer);
    } catch (error) {
      const isOutage = error instanceof HoldfastError && error.retryable;
      if (batch.length === 1 || isOutage) for (const { reject } of batch) reject(error);
      else for (const one of batch) await this.#send([one]);
    }
  }
}
