import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { Gatherer } from '../../../../shared/adapters/dynamo/gatherer.ts';
import { HoldfastError } from '../../../../shared/errors.ts';

/** A call under way, as the service sees it. */
interface Call {
  readonly asks: readonly string[];
  readonly answer: () => void;
  readonly fail: (error: Error) => void;
}

const OUTAGE = new HoldfastError('service-unavailable', 'away', { retryable: true });
const AT_MOST = 3;

let calls: Call[];
let gatherer: Gatherer<string, string>;
beforeEach(() => {
  calls = [];
  gatherer = new Gatherer({
    atMost: AT_MOST,
    nameOf: (ask) => ask.slice(0, 1),
    send: (asks) =>
      new Promise((resolve, reject) => {
        calls.push({ asks, answer: () => resolve(asks.map((ask) => `answer to ${ask}`)), fail: reject });
      }),
  });
});

const asked = () => calls.map(({ asks }) => asks.join(' '));
/** Asks for each. @returns what came of each, in their order. */
const askFor = (...asks: readonly string[]) => Promise.allSettled(asks.map((ask) => gatherer.ask(ask)));
const answered = (...asks: readonly string[]) =>
  asks.map((ask) => ({ status: 'fulfilled', value: `answer to ${ask}` }));
const failed = (reason: Error) => ({ status: 'rejected', reason });

/** Lets the service answer whatever comes, until nothing more does. */
async function answerAll(): Promise<void> {
  for (let place = 0; place < calls.length; place += 1) {
    calls[place]?.answer();
    await turn();
    await turn();
  }
}

describe('what is asked for side by side', () => {
  it('goes in one call, and each gets its own answer', async () => {
    const all = askFor('a', 'b', 'c');
    await turn();
    expect(asked()).toEqual(['a b c']);
    await answerAll();
    expect(await all).toEqual(answered('a', 'b', 'c'));
  });

  it('goes in several calls at once where one does not take it', async () => {
    const all = askFor('a', 'b', 'c', 'd');
    await turn();
    expect(asked()).toEqual(['a b c', 'd']);
    await answerAll();
    expect(await all).toEqual(answered('a', 'b', 'c', 'd'));
  });

  it('waits for the answer that is awaited, so that more goes with it', async () => {
    const all = [askFor('a')];
    await turn();
    all.push(askFor('b'));
    await turn();
    all.push(askFor('c'));
    await turn();
    expect(asked()).toEqual(['a']);
    await answerAll();
    expect(asked()).toEqual(['a', 'b c']);
    expect((await Promise.all(all)).flat()).toEqual(answered('a', 'b', 'c'));
  });

  it('waits for no answer once a call is full', async () => {
    const all = [askFor('a')];
    await turn();
    all.push(askFor('b', 'c', 'd', 'e'));
    await turn();
    expect(asked()).toEqual(['a', 'b c d']);
    await answerAll();
    expect((await Promise.all(all)).flat()).toEqual(answered('a', 'b', 'c', 'd', 'e'));
  });

  it('is never more than four calls at once, and nothing is lost', async () => {
    const letters = [...'abcdefghijklmnopqrs'];
    const all = askFor(...letters);
    await turn();
    expect(asked()).toEqual(['a b c', 'd e f', 'g h i', 'j k l']);
    calls[1]?.answer();
    await turn();
    await turn();
    expect(asked().slice(4)).toEqual(['m n o']);
    await answerAll();
    expect(await all).toEqual(answered(...letters));
  });

  it('goes one after the other where it is about the same, in the order it was asked for', async () => {
    const all = askFor('a1', 'a2', 'b', 'a3');
    await turn();
    expect(asked()).toEqual(['a1 b']);
    await answerAll();
    expect(asked()).toEqual(['a1 b', 'a2', 'a3']);
    expect(await all).toEqual(answered('a1', 'a2', 'b', 'a3'));
  });
});

describe('a call that fails', () => {
  it('fails everything in it when the service is away, and nothing else', async () => {
    const all = askFor('a', 'b', 'c', 'd');
    await turn();
    calls[0]?.fail(OUTAGE);
    await turn();
    await answerAll();
    expect(await all).toEqual([failed(OUTAGE), failed(OUTAGE), failed(OUTAGE), ...answered('d')]);
    expect(asked()).toEqual(['a b c', 'd']);
  });

  it('goes one by one when the service refuses it: whoever is at fault fails alone', async () => {
    const refusal = new Error('too long a key');
    const all = askFor('a', 'b', 'c');
    await turn();
    calls[0]?.fail(refusal);
    await turn();
    calls[1]?.answer();
    await turn();
    calls[2]?.fail(refusal);
    await turn();
    calls[3]?.answer();
    expect(await all).toEqual([...answered('a'), failed(refusal), ...answered('c')]);
    expect(asked()).toEqual(['a b c', 'a', 'b', 'c']);
  });

  it('holds up nothing that is asked for later', async () => {
    const first = askFor('a');
    await turn();
    calls[0]?.fail(OUTAGE);
    expect(await first).toEqual([failed(OUTAGE)]);
    const second = askFor('a');
    await turn();
    await turn();
    calls[1]?.answer();
    expect(await second).toEqual(answered('a'));
  });
});
