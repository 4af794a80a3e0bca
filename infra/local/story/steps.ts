import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { StoryError } from './client.ts';

const LOOK_EVERY_MS = 60;
const SEEN_WITHIN_MS = 30_000;

/** Tells the story: one line for each step, as it is seen. */
export class Steps {
  readonly #print: (line: string) => void;
  readonly #began = performance.now();

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** A step that was seen. `at` is the instant the system itself gives for it, when it gives one. */
  seen(step: string, what: string, at?: string): void {
    const elapsed = ((performance.now() - this.#began) / 1000).toFixed(3).padStart(8);
    this.#print(`${elapsed} s  ${step.padEnd(14)} ${what}${at === undefined ? '' : `  [${at}]`}`);
  }

  /**
   * Looks until `look` gives something.
   *
   * @throws StoryError naming the step when it gives nothing in 30 real seconds.
   */
  async await<T>(step: string, look: () => Promise<T | undefined>): Promise<T> {
    const deadline = performance.now() + SEEN_WITHIN_MS;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (performance.now() > deadline) throw new StoryError(`${step}: not seen in ${SEEN_WITHIN_MS / 1000} s`);
      await wait(LOOK_EVERY_MS);
    }
  }
}

/** @throws StoryError naming the step when what it must be is not so. */
export function must(step: string, holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new StoryError(`${step}: ${otherwise}`);
}
