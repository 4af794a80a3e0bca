import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { file } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

/** Lets calls of services go on one round at a time: those of one round were on their way together. */
class Rounds {
  #waiting: (() => void)[] = [];

  /** Holds each call of these methods until its round. */
  hold<T extends object>(service: T, ...methods: readonly (keyof T & string)[]): void {
    for (const method of methods) {
      const call = Reflect.get(service, method) as (...given: unknown[]) => unknown;
      const held = async (...given: unknown[]) => {
        await new Promise<void>((go) => this.#waiting.push(go));
        return await call.apply(service, given);
      };
      Reflect.set(service, method, held);
    }
  }

  /** How many rounds it takes. */
  async count(work: Promise<unknown>): Promise<number> {
    let isDone = false;
    let rounds = 0;
    const ending = work.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      await setImmediate();
      if (this.#waiting.length > 0) rounds += 1;
      for (const go of this.#waiting.splice(0)) go();
    }
    await ending;
    return rounds;
  }
}

let stack: Stack;
let rounds: Rounds;
beforeEach(() => {
  stack = new Stack();
  rounds = new Rounds();
  rounds.hold(stack.orders, 'latest', 'read', 'append');
  rounds.hold(stack.vault, 'generate', 'keep', 'open');
  rounds.hold(stack.officials, 'keep', 'open');
  rounds.hold(stack.waiting, 'find', 'findForm', 'add', 'show');
  rounds.hold(stack.bursts, 'takePlace');
  rounds.hold(stack.demands, 'take');
});

it('a filing waits for one service call before that which stores it', async () => {
  expect(await rounds.count(file(stack, 'epoc-pr', {}, 'first'))).toBe(3); // no key was made ahead yet
  expect(await rounds.count(file(stack, 'epoc-pr', {}, 'second'))).toBe(2);
  expect(await rounds.count(file(stack, 'us-2703f', {}, 'third'))).toBe(2);
});
