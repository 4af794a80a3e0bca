import { listDistinct, tryPoint, walkUntouched } from './crash-points.ts';
import type { Scenario } from './scenario.ts';

/** Tries each crash point of a run that can come out otherwise than another. @returns what is wrong; empty where all is well. */
export async function tryAll(scenario: Scenario): Promise<readonly string[]> {
  const reference = await walkUntouched(scenario);
  const wrong: string[] = [];
  for (const point of listDistinct(scenario, reference)) wrong.push(...(await tryPoint(scenario, reference, point)));
  return wrong;
}
