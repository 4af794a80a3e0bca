import { expect, it } from 'vitest';
import { listMetBeyond } from '../engine/expected.ts';
import { drawPlan } from '../engine/plan.ts';
import { runPlan } from '../engine/run.ts';
import { Coverage } from '../world/coverage.ts';

/** Steps of a seed in tests: some weeks of the world. `npm run simulate` draws longer lives. */
const STEPS = 12;
const AT_ONCE = 50;

/** Runs so many seeds. What fails says which, and how to see it again. */
export function expectSeeds(from: number, count: number): void {
  for (let first = from; first < from + count; first += AT_ONCE) {
    it(`seeds ${first} to ${first + AT_ONCE - 1} keep every promise`, async () => {
      const broken: string[] = [];
      const coverage = new Coverage();
      for (let seed = first; seed < first + AT_ONCE; seed += 1) {
        const { violations } = await runPlan(drawPlan(seed, STEPS), { stopsEarly: true, coverage });
        if (violations.length > 0)
          broken.push(`npm run simulate -- --seed ${seed} --steps ${STEPS}: ${violations.join('; ')}`);
      }
      expect(broken).toEqual([]);
      expect(listMetBeyond(coverage)).toEqual([]);
    });
  }
}
