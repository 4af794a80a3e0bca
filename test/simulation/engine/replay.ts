import { kindOf } from './kind.ts';
import { drawPlan, type Plan } from './plan.ts';
import { type Outcome, runPlan } from './run.ts';
import { shrinkPlan } from './shrink.ts';

/** A short plan in which the same invariant does not hold. */
export async function shrink(plan: Plan, found: Outcome): Promise<Plan> {
  const kinds = new Set(found.violations.map(kindOf));
  return await shrinkPlan(plan, async (less) => {
    const { violations } = await runPlan(less, { stopsEarly: true });
    return violations.some((one) => kinds.has(kindOf(one)));
  });
}

/** Runs one seed once more and says what happened; shrunk, where something is wrong. @returns whether all was well. */
export async function replay(seed: number, steps: number, say: (line: string) => void): Promise<boolean> {
  const plan = drawPlan(seed, steps);
  const first = await runPlan(plan, { keepsTrace: true, stopsEarly: true });
  const isWell = first.violations.length === 0;
  const least = isWell ? plan : await shrink(plan, first);
  const shown = isWell ? first : await runPlan(least, { keepsTrace: true, stopsEarly: true });
  for (const line of shown.lines) say(line);
  say(`seed ${seed}, ${least.steps.length} of ${steps} steps, digest of the trace ${shown.digest}`);
  for (const violation of shown.violations) say(violation);
  if (!isWell) say(JSON.stringify(least));
  return isWell;
}
