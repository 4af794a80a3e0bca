import { beforeEach, describe, expect, it } from 'vitest';
import { Draws } from './draws.ts';
import type { CallFault } from './faults.ts';
import { Gate } from './gate.ts';

let done: string[];
let gate: Gate;
beforeEach(() => {
  done = [];
  gate = new Gate({ called: () => undefined, faulted: (fault) => done.push(`fault ${fault}`) });
});

const call = (name: string) => gate.pass(name, async () => void done.push(name));
/** Three calls of a port, one after the other. */
async function work(): Promise<string> {
  for (const name of ['one', 'two', 'three']) await call(name);
  return 'done';
}
const withFault = (fault: CallFault) => gate.run('work', { faults: [{ call: 2, fault }] }, work);

describe('a run', () => {
  it('makes its calls, and ends with what it gives', async () => {
    expect(await gate.run('work', {}, work)).toEqual({ kind: 'done', value: 'done' });
    expect(done).toEqual(['one', 'two', 'three']);
  });

  it.each`
    fault             | ended        | calls                                  | why
    ${'crash-before'} | ${'crashed'} | ${['one', 'fault crash-before']}       | ${'nothing is done of it'}
    ${'crash-after'}  | ${'crashed'} | ${['one', 'fault crash-after', 'two']} | ${'it is done, and nothing behind it'}
    ${'refused'}      | ${'threw'}   | ${['one', 'fault refused']}            | ${'the service says no'}
    ${'unknown'}      | ${'threw'}   | ${['one', 'fault unknown', 'two']}     | ${'it is done, and nobody is told'}
    ${'stalled'}      | ${'stalled'} | ${['one', 'fault stalled']}            | ${'it stands still'}
  `('ends as $ended at a call that is $fault: $why', async ({ fault, ended, calls }) => {
    expect((await withFault(fault)).kind).toBe(ended);
    expect(done).toEqual(calls);
  });

  it('that crashed does nothing more of what it did side by side', async () => {
    const both = () =>
      gate.run('both', { faults: [{ call: 1, fault: 'crash-after' }] }, () => Promise.all([work(), work()]));
    expect((await both()).kind).toBe('crashed');
    await new Promise((resolve) => setImmediate(resolve));
    expect(done.filter((one) => one === 'three')).toEqual([]);
  });

  it('that stood still goes on when it is let, once', async () => {
    await withFault('stalled');
    expect(await gate.resume()).toBe(1);
    expect(done).toEqual(['one', 'fault stalled', 'two', 'three']);
    expect(await gate.resume()).toBe(0);
  });

  it('has a clock of its own', async () => {
    await gate.run('work', { skewMs: 300_000 }, async () => expect(gate.skewMs).toBe(300_000));
    expect(gate.skewMs).toBe(0);
  });
});

describe('runs side by side', () => {
  const race = async (seed: string): Promise<string> => {
    done = [];
    const start = (name: string) => () =>
      gate.run(name, {}, async () => {
        for (const place of [1, 2, 3]) await call(`${name}${place}`);
      });
    await gate.race(new Draws(seed), [start('a'), start('b')]);
    return done.join(' ');
  };

  it('take turns as they are drawn, the same for a seed', async () => {
    expect(await race('x')).toBe(await race('x'));
    const orders = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) orders.add(await race(`${seed}`));
    expect(orders.size).toBeGreaterThan(12); // of the twenty there are
  });

  it('fail loudly where they wait for something that is no port', async () => {
    const never = () => gate.run('never', {}, () => new Promise<void>(() => undefined));
    await expect(gate.race(new Draws('x'), [never])).rejects.toThrow('something that is no port');
  });
});
