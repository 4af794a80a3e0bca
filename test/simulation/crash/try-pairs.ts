/** Tries every pair of faults of every run: `npm run simulate -- --pairs`, with `--scenario TEXT` those alone whose names hold it. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PairsTask, PairsTried } from './pairs-worker.ts';
import { SCENARIOS } from './scenarios.ts';

const SHOWN = 5;

/** Hands scenarios out to one thread until none is left. */
function work(next: () => PairsTask | undefined, tell: (tried: PairsTried) => void): Promise<void> {
  const worker = new Worker(new URL('./pairs-worker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const go = (): void => {
      const task = next();
      if (task) worker.postMessage(task);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('error', reject);
    worker.on('message', (tried: PairsTried) => {
      tell(tried);
      go();
    });
    go();
  });
}

/** Prints a line for each scenario as it is done. @returns whether all was well. @throws Error where no scenario has such a name. */
export async function tryPairs(named: string, say: (line: string) => void): Promise<boolean> {
  const names = SCENARIOS.map(({ name }) => name).filter((name) => name.includes(named));
  if (names.length === 0) throw new Error(`no scenario has "${named}" in its name`);
  const began = Date.now();
  const sum = { done: 0, points: 0, wrong: 0 };
  let at = 0;
  const next = (): PairsTask | undefined => {
    const name = names[at];
    at += 1;
    return name === undefined ? undefined : { name };
  };
  const tell = ({ name, calls, singles, pairs, wrong, seconds }: PairsTried): void => {
    sum.done += 1;
    sum.points += singles + pairs;
    sum.wrong += wrong.length;
    const numbers = [calls, singles, pairs, wrong.length].map((count) => `${count}`.padStart(7)).join('');
    say(`${`${sum.done}/${names.length}`.padEnd(9)}${name.padEnd(56)}${numbers}${seconds.toFixed(0).padStart(6)} s`);
    for (const what of wrong.slice(0, SHOWN)) say(`  ${what}`);
  };
  say(`${''.padEnd(9)}${'scenario'.padEnd(56)}  calls single  pairs  wrong`);
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), names.length) }, () => work(next, tell)));
  const seconds = ((Date.now() - began) / 1_000).toFixed(0);
  say(`${names.length} scenarios, ${sum.points} crash points in ${seconds} s, ${sum.wrong} with something wrong`);
  return sum.wrong === 0;
}
