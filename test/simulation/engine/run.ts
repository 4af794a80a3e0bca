import { type Instant, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { ACTS } from '../actors/acts.ts';
import { INVARIANTS } from '../invariants/invariants.ts';
import type { Coverage } from '../world/coverage.ts';
import { World } from '../world/world.ts';
import { Draws } from './draws.ts';
import { happenWrong } from './mishaps.ts';
import { listPairsOf } from './pairs.ts';
import type { Plan, Step } from './plan.ts';

export interface RunOptions {
  readonly keepsTrace?: boolean;
  readonly coverage?: Coverage;
  /** Ends with the first step after which something is wrong. */
  readonly stopsEarly?: boolean;
}

export interface Outcome {
  readonly seed: number;
  readonly violations: readonly string[];
  /** Of all that happened: equal for two runs that did the same. */
  readonly digest: string;
  readonly lines: readonly string[];
  /** Milliseconds of the world's own time. */
  readonly passedMs: number;
}

/** A second over: what is due at an instant has happened by then. */
const OVER_MS = SECOND_MS;

async function pass(world: World, { wait }: Step, horizon: number): Promise<void> {
  if (wait === 0) return;
  const { machines, now } = world;
  const next = machines.nextAt();
  const until = wait === 'next' ? Math.max(now, Math.min(next, now + horizon)) + OVER_MS : plus(now, wait);
  if (!Number.isFinite(until)) return; // nothing is left to wait for
  await machines.passUntil(until as Instant);
}

async function look(world: World): Promise<void> {
  for (const [name, invariant] of Object.entries(INVARIANTS)) {
    for (const what of await invariant(world.judged)) world.violate(`${name}: ${what}`);
    world.coverage.count('invariant', name);
  }
}

async function take(world: World, step: Step, horizon: number): Promise<void> {
  const draws = new Draws(`step ${step.draw}`);
  await pass(world, step, horizon);
  for (const mishap of step.mishaps) happenWrong(world, mishap, draws);
  const isOfJob = draws.once(2);
  if (isOfJob) world.jobFaults = step.faults;
  const said = await ACTS[step.act]({ world, draws, faults: isOfJob ? [] : step.faults });
  world.trace.say(`${world.step} ${new Date(world.now).toISOString()} ${step.act}: ${said}`);
  world.coverage.count('act', step.act);
  await world.machines.settle();
}

/** What comes of a plan: the same every time. */
export async function runPlan(
  plan: Plan,
  { keepsTrace, coverage, stopsEarly = false }: RunOptions = {},
): Promise<Outcome> {
  const world = new World({ seed: plan.seed, ...(keepsTrace && { keepsTrace }), ...(coverage && { coverage }) });
  const began = world.now;
  world.isCalm = plan.steps.every(({ faults, mishaps }) => faults.length + mishaps.length === 0);
  try {
    for (const step of plan.steps) {
      world.step += 1;
      await take(world, step, plan.horizon);
      await look(world);
      if (stopsEarly && world.violations.length > 0) break;
    }
  } catch (error) {
    world.violate(`the world broke: ${error instanceof Error ? error.stack : String(error)}`);
  }
  for (const pair of listPairsOf(world.befallen)) world.coverage.count('pair', pair);
  return {
    seed: plan.seed,
    violations: world.violations,
    digest: world.trace.digest(),
    lines: world.trace.lines,
    passedMs: world.now - began,
  };
}
