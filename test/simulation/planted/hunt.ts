/** Hunts one planted bug in a thread of its own: seeds are run until one shows it. Nothing of the product is loaded before it is planted. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PlantedBug } from './bug.ts';
import { plant } from './plant.ts';

export interface Hunt {
  readonly bug: PlantedBug;
  /** At most so many seeds. */
  readonly seeds: number;
  readonly steps: number;
}

/** What came of it. */
export interface Caught {
  readonly name: string;
  /** How many seeds it took, the one that showed it among them; all where none did. */
  readonly seeds: number;
  /** Which seed showed it, and what it showed: left out where none did. */
  readonly seed?: number;
  readonly violation?: string;
}

const { bug, seeds, steps }: Hunt = workerData;

async function hunt(): Promise<Caught> {
  const isLoaded = plant(bug);
  const { drawPlan } = await import('../engine/plan.ts');
  const { runPlan } = await import('../engine/run.ts');
  const { seedsFor } = await import('../engine/themes.ts');
  if (!isLoaded()) throw new Error(`${bug.name}: nothing loads ${bug.file}`);
  let tried = 0;
  for (const seed of seedsFor(bug.theme, seeds)) {
    tried += 1;
    const { violations } = await runPlan(drawPlan(seed, steps), { stopsEarly: true });
    const [violation] = violations;
    if (violation !== undefined) return { name: bug.name, seeds: tried, seed, violation };
  }
  return { name: bug.name, seeds: tried };
}

parentPort?.postMessage(await hunt());
