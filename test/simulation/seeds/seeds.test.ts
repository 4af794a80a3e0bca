import { afterAll, beforeAll, expect, it } from 'vitest';
import { listMetBeyond } from '../engine/expected.ts';
import { Threads } from '../threads.ts';
import { Coverage } from '../world/coverage.ts';
import type { Done, Task } from './worker.ts';

/** Steps of a seed in tests: some weeks of the world. `npm run simulate` draws longer lives. */
const STEPS = 6;
const SEEDS = 1_000;
const AT_ONCE = 50;
const BATCHES = Array.from({ length: SEEDS / AT_ONCE }, (_, place) => ({ from: 1 + place * AT_ONCE, count: AT_ONCE }));

let pool: Threads<Task, Done>;
let runs: readonly Promise<Done>[];
beforeAll(() => {
  pool = new Threads(new URL('./worker.ts', import.meta.url), { workerData: { steps: STEPS } });
  runs = BATCHES.map((batch) => pool.run(batch));
  for (const run of runs) run.catch(() => undefined); // the test that it belongs to hears of it
});
afterAll(() => pool?.end());

it.each(BATCHES.map(({ from }, place) => ({ from, to: from + AT_ONCE - 1, place })))(
  'seeds $from to $to keep every promise',
  async ({ place }) => {
    const done = await runs[place];
    expect(done?.seeds).toBe(AT_ONCE);
    const told = done?.broken.map(
      ({ seed, violations }) => `npm run simulate -- --seed ${seed} --steps ${STEPS}: ${violations.join('; ')}`,
    );
    expect(told).toEqual([]);
    const coverage = new Coverage();
    coverage.add(done?.counts ?? []);
    expect(listMetBeyond(coverage)).toEqual([]);
  },
);
