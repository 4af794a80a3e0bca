/**
 * Runs the whole system under seeded faults: `npm run simulate -- --minutes 30`. Both cores are used; it ends with what was met, and fails
 * when an invariant did not hold or something was never met.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { tryPairs } from './crash/try-pairs.ts';
import { listMetBeyond, listUnmet } from './engine/expected.ts';
import { replay } from './engine/replay.ts';
import { writeReport } from './engine/report.ts';
import { huntPlanted, readPlanted } from './planted/command.ts';
import type { Done, Task } from './seeds/worker.ts';
import { Threads } from './threads.ts';
import { Coverage } from './world/coverage.ts';

const USAGE = `usage: npm run simulate -- [--seeds N | --minutes N] [--from SEED] [--steps N]
       npm run simulate -- --seed SEED [--steps N]    runs one seed again, shrinks it where something is wrong, and prints its trace
       npm run simulate -- --pairs [--scenario TEXT]  tries every fault, and every two, of every run that a scenario describes
       npm run simulate -- --planted[=NAME] [--seeds N]    plants bugs in the product, and fails where one is not found`;
const BATCH = 20;
const SAY_EVERY_MS = 10_000;
const YEAR_MS = 365.25 * 86_400_000;

const OPTIONS = {
  seeds: { type: 'string' },
  minutes: { type: 'string' },
  from: { type: 'string' },
  seed: { type: 'string' },
  steps: { type: 'string' },
  pairs: { type: 'boolean' },
  scenario: { type: 'string' },
} as const;

/** @throws Error that says what to type instead. */
function readCount(name: string, text: string | undefined, otherwise: number): number {
  const count = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} ${text} is no whole number from 1\n\n${USAGE}`);
  return count;
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    return {
      seed: values.seed === undefined ? undefined : readCount('seed', values.seed, 1),
      pairsOf: values.pairs ? (values.scenario ?? '') : undefined,
      steps: readCount('steps', values.steps, 30),
      from: readCount('from', values.from, 1),
      seeds: values.minutes === undefined ? readCount('seeds', values.seeds, 1_000) : Number.POSITIVE_INFINITY,
      endsAt:
        values.minutes === undefined
          ? Number.POSITIVE_INFINITY
          : Date.now() + readCount('minutes', values.minutes, 1) * 60_000,
    };
  } catch (error) {
    console.error(`simulate: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

interface Sum {
  seeds: number;
  passedMs: number;
  readonly coverage: Coverage;
  readonly broken: Done['broken'][number][];
}

const planted = readPlanted(process.argv);
if (planted !== undefined) process.exit(await huntPlanted(planted, process.argv.slice(2), console.log));

const { seed, pairsOf, steps, from, seeds, endsAt } = readOptions();
if (pairsOf !== undefined) process.exit((await tryPairs(pairsOf, console.log)) ? 0 : 1);
if (seed !== undefined) process.exit((await replay(seed, steps, console.log)) ? 0 : 1);

const began = Date.now();
const threads = availableParallelism();
const sum: Sum = { seeds: 0, passedMs: 0, coverage: new Coverage(), broken: [] };
let at = from;
const next = (): Task | undefined => {
  const count = Math.min(BATCH, from + seeds - at);
  if (count <= 0 || Date.now() >= endsAt) return undefined;
  at += count;
  return { from: at - count, count };
};
const saying = setInterval(() => {
  console.error(
    `simulate: ${sum.seeds} seeds after ${Math.round((Date.now() - began) / 1_000)} s, ${sum.broken.length} with something wrong`,
  );
}, SAY_EVERY_MS);
const pool = new Threads<Task, Done>(new URL('./seeds/worker.ts', import.meta.url), { threads, workerData: { steps } });
const work = async (): Promise<void> => {
  for (let task = next(); task; task = next()) {
    const done = await pool.run(task);
    sum.seeds += done.seeds;
    sum.passedMs += done.passedMs;
    sum.coverage.add(done.counts);
    sum.broken.push(...done.broken);
  }
};
await Promise.all(Array.from({ length: threads }, work));
await pool.end();
clearInterval(saying);

for (const line of writeReport(sum.coverage)) console.log(line);
const seconds = (Date.now() - began) / 1_000;
const each = (sum.seeds / seconds / threads).toFixed(1);
console.log(
  `${sum.seeds} seeds from ${from} in ${seconds.toFixed(0)} s on ${threads} threads: ${each} a second and core, ${(sum.passedMs / YEAR_MS).toFixed(0)} years of the world`,
);
for (const { seed: one, violations } of sum.broken.slice(0, 20))
  console.log(`seed ${one}: ${violations[0]}\n  npm run simulate -- --seed ${one}`);
const unmet = listUnmet(sum.coverage).length;
const metBeyond = listMetBeyond(sum.coverage).length;
console.log(
  `${sum.broken.length} seeds with something wrong, ${unmet} things never met, ${metBeyond} met that are said to be out of reach`,
);
process.exit(sum.broken.length + unmet + metBeyond > 0 ? 1 : 0);
