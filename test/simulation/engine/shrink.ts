import type { Plan, Step } from './plan.ts';

/** Whether a plan still shows what another showed. */
export type StillShows = (plan: Plan) => Promise<boolean>;

const withSteps = (plan: Plan, steps: readonly Step[]): Plan => ({ ...plan, steps });

/** The same steps with less in one of them, the most first. */
function* listSimpler(step: Step): Generator<Step> {
  if (step.faults.length > 0) yield { ...step, faults: [] };
  if (step.mishaps.length > 0) yield { ...step, mishaps: [] };
  if (step.wait !== 0) yield { ...step, wait: 0 };
  if (step.faults.length > 1) for (const fault of step.faults) yield { ...step, faults: [fault] };
}

async function leaveOut(plan: Plan, shows: StillShows): Promise<Plan> {
  let least = plan;
  for (let size = Math.ceil(plan.steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < least.steps.length; ) {
      const without = withSteps(least, least.steps.toSpliced(from, size));
      if (await shows(without)) least = without;
      else from += size;
    }
  }
  return least;
}

async function simplify(plan: Plan, shows: StillShows): Promise<Plan> {
  let least = plan;
  for (const place of plan.steps.keys()) {
    for (const simpler of listSimpler(least.steps[place] ?? FIRST)) {
      const changed = withSteps(least, least.steps.with(place, simpler));
      if (await shows(changed)) least = changed;
    }
  }
  return least;
}

const FIRST: Step = { act: 'file', draw: 0, wait: 0, faults: [], mishaps: [] };

/** A short plan that shows the same: halves, quarters, single steps are left out, then faults and waits of those that stay. */
export async function shrinkPlan(plan: Plan, shows: StillShows): Promise<Plan> {
  let least = plan;
  for (;;) {
    const before = JSON.stringify(least);
    least = await simplify(await leaveOut(least, shows), shows);
    if (JSON.stringify(least) === before) return least;
  }
}
