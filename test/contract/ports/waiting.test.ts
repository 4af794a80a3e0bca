import { describe, expect, it } from 'vitest';
import { systemPatience, systemTurns } from '../../../shared/adapters/waiting.ts';
import type { Patience, Turns } from '../../../shared/ports/waiting.ts';
import { FakePatience, fakeTurns } from '../../support/fakes/fake-waiting.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';

/** Patience, and how so many milliseconds pass for it. */
interface Passing {
  readonly patience: Patience;
  readonly pass: (ms: number) => Promise<void>;
}

function passByHand(): Passing {
  const clock = new FixedClock('2026-12-05T16:10:00Z');
  const patience = new FakePatience(clock);
  const pass = async (ms: number) => {
    clock.advance(ms);
    patience.lapse();
  };
  return { patience, pass };
}

const byTheMachine = (): Passing => ({
  patience: systemPatience,
  pass: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
});

describe.each([
  { kind: 'fake', start: passByHand },
  { kind: 'machine', start: byTheMachine },
])('patience ($kind)', ({ start }) => {
  it('is there at first, and over in its time', async () => {
    const { patience, pass } = start();
    const [short, long] = [patience.begin(20), patience.begin(60_000)];
    expect([short.aborted, long.aborted]).toEqual([false, false]);
    await pass(100);
    expect([short.aborted, long.aborted]).toEqual([true, false]);
  });

  it('tells whoever waits', async () => {
    const { patience, pass } = start();
    const told: string[] = [];
    patience.begin(20).addEventListener('abort', () => told.push('over'));
    await pass(100);
    expect(told).toEqual(['over']);
  });
});

describe.each<{ kind: string; turns: Turns }>([
  { kind: 'fake', turns: fakeTurns },
  { kind: 'machine', turns: systemTurns },
])('turns ($kind)', ({ turns }) => {
  it('let what was begun go as far as it can, and wait for nothing that waits for the world', async () => {
    const { promise: world } = Promise.withResolvers<void>();
    let steps = 0;
    const begun = (async () => {
      for (; steps < 100; steps += 1) await undefined;
      await world;
      steps = Number.NaN;
    })();
    expect(steps).toBe(0);
    await turns.pass();
    expect(steps).toBe(100);
    begun.catch(() => undefined);
  });
});
