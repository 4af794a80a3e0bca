import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { ALSO_LANTERN, file, type SampleName } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

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

/** For an offence of its own: 21 days. */
const DOMESTIC = { '/certificate/offence/foreign': undefined, '/certificate/preserveUntil': '2026-12-11' };

let stack: Stack;
let rounds: Rounds;
beforeEach(() => {
  stack = new Stack();
  rounds = new Rounds();
  rounds.hold(stack.orders, 'latest', 'append');
  rounds.hold(stack.vault, 'generate', 'keep', 'open');
  rounds.hold(stack.officials, 'keep', 'open');
  rounds.hold(stack.lookup, 'look');
  rounds.hold(stack.waiting, 'findForm', 'add', 'show');
  rounds.hold(stack.bursts, 'takePlace');
  rounds.hold(stack.demands, 'find', 'take');
});

/** Each in a process of its own that has filed before: a key is ready. */
async function countRounds(name: SampleName, edits = {}): Promise<number> {
  await rounds.count(file(stack, 'us-2703f', {}, 'before'));
  let answer: Answer | undefined;
  const filing = file(stack, name, edits).then((given) => {
    answer = given;
  });
  const counted = await rounds.count(filing);
  expect(answer?.status, answer?.text).toBe(201);
  return counted;
}

it.each<[SampleName]>([['epoc-pr'], ['epoc-pr-emergency'], ['us-2703f'], ['budapest-29']])(
  'a filing of %s waits for one service call before that which stores it',
  async (name) => {
    expect(await countRounds(name)).toBe(2);
  },
);

it('one under a law that bars a further demand looks for it first, and takes it once it is known not to wait', async () => {
  expect(await countRounds('ca-487-012', DOMESTIC)).toBe(4);
});

it('one to several providers stores its first order before the others, however many', async () => {
  expect(await countRounds('epoc-pr', ALSO_LANTERN)).toBe(3);
});

it('the first filing of a process waits for the key service as well', async () => {
  expect(await rounds.count(file(stack, 'epoc-pr'))).toBe(3);
});
