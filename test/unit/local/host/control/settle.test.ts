import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { type Activity, NotSettled, settle } from '../../../../../infra/local/host/control/settle.ts';

const AT_REST: Activity = {
  started: () => 0,
  running: () => 0,
  sourcesIdle: async () => true,
  providerIdle: async () => undefined,
  scannerIdle: async () => undefined,
  overdue: async () => 0,
  runTicks: async () => 1,
};

/** Something that is so for the first looks at it, and not after them. */
const forLooks = (looks: number): (() => boolean) => {
  let left = looks;
  return () => {
    left -= 1;
    return left >= 0;
  };
};

describe('settle', () => {
  it('is done at once where nothing is', async () => {
    expect(await settle(AT_REST, 1_000)).toMatchObject({ ticks: 1 });
  });

  it('does not take a source for read that was looked at while a function still ran', async () => {
    const isRunning = forLooks(5);
    let endedAt = Number.POSITIVE_INFINITY;
    const askedSince: number[] = [];
    const activity: Activity = {
      ...AT_REST,
      running: () => {
        if (isRunning()) return 1;
        endedAt = Math.min(endedAt, performance.now());
        return 0;
      },
      sourcesIdle: async (since) => {
        askedSince.push(since);
        return true;
      },
    };
    await settle(activity, 1_000);
    expect(askedSince.length).toBeGreaterThan(0);
    for (const since of askedSince) expect(since).toBeGreaterThanOrEqual(endedAt);
  });

  it('looks anew at what a function wrote that came and went between two looks', async () => {
    let started = 0;
    const askedSince: number[] = [];
    let wroteAt = 0;
    const activity: Activity = {
      ...AT_REST,
      started: () => started,
      sourcesIdle: async (since) => {
        askedSince.push(since);
        if (askedSince.length === 1) {
          started += 1;
          wroteAt = performance.now();
        }
        return true;
      },
    };
    await settle(activity, 1_000);
    expect(askedSince.length).toBeGreaterThan(1);
    expect(askedSince.at(-1)).toBeGreaterThanOrEqual(wroteAt);
  });

  it('looks anew at what the provider sets off, told by the last thing a function did', async () => {
    let [started, told, asked] = [0, 0, 0];
    const activity: Activity = {
      ...AT_REST,
      started: () => started,
      sourcesIdle: async () => {
        told = 1;
        asked += 1;
        return true;
      },
      providerIdle: async () => {
        started = told;
      },
    };
    await settle(activity, 1_000);
    expect(asked).toBeGreaterThan(1);
  });

  it('ticks until nothing is due', async () => {
    const isDue = forLooks(2);
    expect(await settle({ ...AT_REST, overdue: async () => (isDue() ? 3 : 0) }, 1_000)).toMatchObject({ ticks: 3 });
  });

  it('asks nothing of the due index while the schedules are off', async () => {
    expect(await settle({ ...AT_REST, runTicks: async () => 0, overdue: async () => 3 }, 1_000)).toMatchObject({
      ticks: 0,
    });
  });

  it.each<[string, Partial<Activity>, string]>([
    ['a function that never ends', { running: () => 1 }, 'functions are still being called'],
    ['a source that is never read', { sourcesIdle: async () => false }, 'functions are still being called'],
    ['a row that stays due', { overdue: async () => 2 }, '2 row(s) of the due index stay due'],
  ])('says of %s what it waited for', async (_, activity, told) => {
    const settling = settle({ ...AT_REST, ...activity }, 20);
    await expect(settling).rejects.toThrow(NotSettled);
    await expect(settling).rejects.toThrow(told);
  });
});
