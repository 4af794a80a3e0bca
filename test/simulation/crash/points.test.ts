import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Threads } from '../threads.ts';
import { SCENARIOS, SCENARIOS_OF } from './scenarios.ts';
import type { PointsTask, PointsTried } from './worker.ts';

let pool: Threads<PointsTask, PointsTried>;
const tried = new Map<string, Promise<PointsTried>>();
beforeAll(() => {
  pool = new Threads(new URL('./worker.ts', import.meta.url));
  for (const { name } of SCENARIOS) {
    const trying = pool.run({ name, which: 'distinct' });
    trying.catch(() => undefined); // the test that it belongs to hears of it
    tried.set(name, trying);
  }
});
afterAll(() => pool?.end());

describe.each(Object.entries(SCENARIOS_OF))('a run of %s ends at any call', (_whose, scenarios) => {
  it.each(scenarios)('and all stands whole or not at all: $name', async ({ name }) => {
    const { wrong, singles } = (await tried.get(name)) as PointsTried;
    expect(wrong).toEqual([]);
    expect(singles).toBeGreaterThan(0);
  });
});
