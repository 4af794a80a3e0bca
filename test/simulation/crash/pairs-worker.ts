/** Tries the pairs of faults of scenarios in a thread of its own, as `tryPairs` hands them out. */
import { parentPort } from 'node:worker_threads';
import { listSingly, tryPoint, walkUntouched } from './crash-points.ts';
import { listPairs } from './pairs.ts';
import { SCENARIOS } from './scenarios.ts';

export interface PairsTask {
  readonly name: string;
}

/** What came of one scenario: how often it was tried, and what was wrong. */
export interface PairsTried {
  readonly name: string;
  readonly calls: number;
  readonly singles: number;
  readonly pairs: number;
  readonly wrong: readonly string[];
  readonly seconds: number;
}

async function tryScenario({ name }: PairsTask): Promise<PairsTried> {
  const began = Date.now();
  const scenario = SCENARIOS.find((one) => one.name === name);
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  const reference = await walkUntouched(scenario);
  const [singles, pairs] = [[...listSingly(scenario, reference)], [...listPairs(scenario, reference)]];
  const wrong: string[] = [];
  for (const point of [...singles, ...pairs]) wrong.push(...(await tryPoint(scenario, reference, point)));
  const seconds = (Date.now() - began) / 1_000;
  return { name, calls: reference.calls.length, singles: singles.length, pairs: pairs.length, wrong, seconds };
}

parentPort?.on('message', (task: PairsTask) => void tryScenario(task).then((tried) => parentPort?.postMessage(tried)));
