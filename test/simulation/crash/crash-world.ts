import { AsyncLocalStorage } from 'node:async_hooks';
import type { FaultAt } from '../engine/faults.ts';
import type { Ended } from '../engine/gate.ts';
import { World } from '../world/world.ts';

/** A run that is waited for, with what befalls its calls. */
interface Awaited {
  readonly faults: readonly FaultAt[];
  readonly called: string[];
  /** Nothing of it goes on: the process that it ran in is gone, with all that it did side by side. */
  isGone: boolean;
}

/** Told of each call of a run that is waited for, once it is over. */
export type CallWatcher = (port: string, isAlone: boolean) => Promise<void>;

/** A world in which one run, whoever starts it, meets what was planned for it; and the one after it of that name, where something is planned. */
export class CrashWorld extends World {
  readonly #runs = new AsyncLocalStorage<Awaited>();
  /** Whoever looks at what is stored is no part of the run. */
  readonly #outside = AsyncLocalStorage.snapshot();
  #name = '';
  #awaited: Awaited[] = [];
  #calling = 0;
  /** The ports that each run called which was waited for, in their order. */
  readonly called: string[][] = [];
  /** What they put on record. */
  readonly brought: string[] = [];
  watchCall: CallWatcher | undefined;

  constructor() {
    super({ seed: 1 });
    const pass = this.gate.pass.bind(this.gate);
    this.gate.pass = async (port, call) => {
      const run = this.#runs.getStore();
      return run ? await this.#pass(run, port, call, pass) : await pass(port, call);
    };
  }

  async #pass<T>(
    run: Awaited,
    port: string,
    call: () => Promise<T>,
    pass: <R>(port: string, call: () => Promise<R>) => Promise<R>,
  ): Promise<T> {
    if (run.isGone) return await new Promise<never>(() => undefined);
    run.called.push(port);
    const fault = run.faults.find((one) => one.call === run.called.length)?.fault;
    if (fault === 'crash-before') run.isGone = true;
    return await pass(port, async () => {
      this.#calling += 1;
      const isAlone = this.#calling === 1;
      try {
        const answer = await call();
        const { watchCall } = this;
        if (watchCall) await this.#outside(() => watchCall(port, isAlone && this.#calling === 1));
        return answer;
      } finally {
        this.#calling -= 1;
        if (fault === 'crash-after') run.isGone = true;
      }
    });
  }

  /** From now on: the next run of this name, and the next after it, and so on, meet these. */
  await(name: string, runs: readonly (readonly FaultAt[])[]): void {
    this.#name = name;
    this.#awaited = runs.map((faults) => ({ faults, called: [], isGone: false }));
    this.called.push(...this.#awaited.map(({ called }) => called));
  }

  override async run<T>(name: string, faults: readonly FaultAt[], work: () => Promise<T>): Promise<Ended<T>> {
    const awaited = name === this.#name ? this.#awaited.shift() : undefined;
    if (!awaited) return await super.run(name, faults, work);
    const from = this.stored.length;
    const ended = await this.#runs.run(awaited, () => super.run(name, awaited.faults, work));
    this.brought.push(...this.stored.slice(from).flatMap(({ commit }) => commit.events.map(({ type }) => type)));
    return ended;
  }
}
