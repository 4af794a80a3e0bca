import { Worker } from 'node:worker_threads';
import { kindOf } from '../engine/kind.ts';
import type { PlantedBug } from './bug.ts';
import type { Caught, Hunt } from './hunt.ts';

export interface HuntOptions {
  readonly seeds: number;
  readonly steps: number;
  /** Bugs hunted at once, a thread each. */
  readonly threads: number;
}

/** One bug. @throws Error where its thread fails. */
export const huntOne = (workerData: Hunt): Promise<Caught> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hunt.ts', import.meta.url), { workerData });
    worker.on('error', reject);
    worker.on('message', (caught: Caught) => void worker.terminate().then(() => resolve(caught)));
  });

/** Several bugs, each in a thread of its own, as they are listed. @param say is told of each as it is done with. */
export async function huntAll(
  bugs: readonly PlantedBug[],
  { seeds, steps, threads }: HuntOptions,
  say: (caught: Caught) => void = () => undefined,
): Promise<readonly Caught[]> {
  const left = [...bugs];
  const done: Caught[] = [];
  const work = async (): Promise<void> => {
    for (let bug = left.shift(); bug !== undefined; bug = left.shift()) {
      const caught = await huntOne({ bug, seeds, steps });
      done.push(caught);
      say(caught);
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return done;
}

/** A line of the table: its name, after how many seeds it was found, by which seed, and which invariant found it. */
export const rowOf = ({ name, seeds, seed, violation }: Caught): string =>
  `${name.padEnd(44)}${`${seeds}`.padStart(7)}  ${violation === undefined ? 'MISSED' : `seed ${seed}, ${kindOf(violation)}`}`;
