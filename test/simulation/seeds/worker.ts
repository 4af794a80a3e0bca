/** Runs seeds in a thread of its own. */
import { workerData } from 'node:worker_threads';
import { drawPlan } from '../engine/plan.ts';
import { runPlan } from '../engine/run.ts';
import { serveTasks } from '../threads.ts';
import { Coverage } from '../world/coverage.ts';

export interface Task {
  readonly from: number;
  readonly count: number;
}

/** What came of some seeds. */
export interface Done {
  readonly seeds: number;
  readonly passedMs: number;
  readonly counts: readonly (readonly [string, number])[];
  readonly broken: readonly { readonly seed: number; readonly violations: readonly string[] }[];
}

const { steps }: { readonly steps: number } = workerData;

async function runSeeds({ from, count }: Task): Promise<Done> {
  const coverage = new Coverage();
  const broken: { seed: number; violations: readonly string[] }[] = [];
  let passedMs = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const outcome = await runPlan(drawPlan(seed, steps), { coverage, stopsEarly: true });
    passedMs += outcome.passedMs;
    if (outcome.violations.length > 0) broken.push({ seed, violations: outcome.violations });
  }
  return { seeds: count, passedMs, counts: coverage.entries(), broken };
}

serveTasks(runSeeds);
