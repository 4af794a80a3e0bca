/** Tries every pair of faults of every run: `npm run simulate -- --pairs`, with `--scenario TEXT` those alone whose names hold it. */
import { Threads } from '../threads.ts';
import { SCENARIOS } from './scenarios.ts';
import type { PointsTask, PointsTried } from './worker.ts';

const SHOWN = 5;

/** Prints a line for each scenario as it is done. @returns whether all was well. @throws Error where no scenario has such a name. */
export async function tryPairs(named: string, say: (line: string) => void): Promise<boolean> {
  const names = SCENARIOS.map(({ name }) => name).filter((name) => name.includes(named));
  if (names.length === 0) throw new Error(`no scenario has "${named}" in its name`);
  const began = Date.now();
  const sum = { done: 0, points: 0, wrong: 0 };
  const tell = ({ name, calls, singles, pairs, wrong, seconds }: PointsTried): void => {
    sum.done += 1;
    sum.points += singles + pairs;
    sum.wrong += wrong.length;
    const numbers = [calls, singles, pairs, wrong.length].map((count) => `${count}`.padStart(7)).join('');
    say(`${`${sum.done}/${names.length}`.padEnd(9)}${name.padEnd(56)}${numbers}${seconds.toFixed(0).padStart(6)} s`);
    for (const what of wrong.slice(0, SHOWN)) say(`  ${what}`);
  };
  say(`${''.padEnd(9)}${'scenario'.padEnd(56)}  calls single  pairs  wrong`);
  const pool = new Threads<PointsTask, PointsTried>(new URL('./worker.ts', import.meta.url));
  await Promise.all(names.map(async (name) => tell(await pool.run({ name, which: 'pairs' }))));
  await pool.end();
  const seconds = ((Date.now() - began) / 1_000).toFixed(0);
  say(`${names.length} scenarios, ${sum.points} crash points in ${seconds} s, ${sum.wrong} with something wrong`);
  return sum.wrong === 0;
}
