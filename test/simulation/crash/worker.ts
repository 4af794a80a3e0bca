/** Tries the crash points of scenarios in a thread of its own. */
import { serveTasks } from '../threads.ts';
import { type CrashPoint, listDistinct, listSingly, type Reference, tryPoint, walkUntouched } from './crash-points.ts';
import { listPairs } from './pairs.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';

export interface PointsTask {
  /** Of the scenario. */
  readonly name: string;
  /** The single points that can come out otherwise than another, or all of them and every pair. */
  readonly which: 'distinct' | 'pairs';
}

/** What came of one scenario: how often it was tried, and what was wrong. */
export interface PointsTried {
  readonly name: string;
  readonly calls: number;
  readonly singles: number;
  readonly pairs: number;
  readonly wrong: readonly string[];
  readonly seconds: number;
}

function listPoints(scenario: Scenario, reference: Reference, which: PointsTask['which']): readonly CrashPoint[][] {
  if (which === 'distinct') return [[...listDistinct(scenario, reference)], []];
  return [[...listSingly(scenario, reference)], [...listPairs(scenario, reference)]];
}

async function tryScenario({ name, which }: PointsTask): Promise<PointsTried> {
  const began = Date.now();
  const scenario = SCENARIOS.find((one) => one.name === name);
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  const reference = await walkUntouched(scenario);
  const [singles = [], pairs = []] = listPoints(scenario, reference, which);
  const wrong: string[] = [];
  for (const point of [...singles, ...pairs]) wrong.push(...(await tryPoint(scenario, reference, point)));
  const seconds = (Date.now() - began) / 1_000;
  return { name, calls: reference.calls.length, singles: singles.length, pairs: pairs.length, wrong, seconds };
}

serveTasks(tryScenario);
