/**
 * `npm run footprint`: how long `npm start` of a checkout takes, and what it keeps in memory: at rest, and after orders over simulated
 * days, at rest again. Works on any checkout whose packages are installed, so that two versions can be compared in one sitting.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fileOverDays } from './footprint/load.ts';
import { type Started, startCheckout } from './footprint/started.ts';
import { measureTree, measureTreeOver, type ProcessMemory, sumOf } from './footprint/tree.ts';
import { median } from './statistics.ts';

/** Of a command line, so much. */
const SHOWN_LENGTH = 60;
const USAGE =
  'usage: npm run footprint [-- [--of <checkout>] [--starts N] [--rest <seconds>] [--orders N] [--days N] [--json]]';

/** Some functions run once a minute: what rest is, a minute tells. */
const MINUTE_MS = 60_000;

const say = (line: string): void => console.error(line);

function readNumber(text: string, option: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new Error(`--${option} takes a whole number\n${USAGE}`);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      of: { type: 'string', default: '.' },
      starts: { type: 'string', default: '3' },
      rest: { type: 'string', default: '90' },
      orders: { type: 'string', default: '300' },
      days: { type: 'string', default: '100' },
      json: { type: 'boolean', default: false },
    },
  });
  const { of, starts, rest, orders, days, json } = values;
  return {
    checkout: resolve(of),
    starts: readNumber(starts, 'starts'),
    restMs: readNumber(rest, 'rest') * 1000,
    orders: readNumber(orders, 'orders'),
    days: readNumber(days, 'days'),
    json,
  };
}

function show(what: string, processes: readonly ProcessMemory[]): number {
  say(`${what}: ${sumOf(processes)} MiB`);
  for (const { mib, command } of processes)
    say(`  ${mib.toFixed(0).padStart(5)} MiB  ${command.slice(0, SHOWN_LENGTH)}`);
  return sumOf(processes);
}

type Taken = Pick<Started, 'seconds' | 'workSeconds'>;

const describeStart = (taken: readonly Taken[]) => ({
  seconds: Number(median(taken.map(({ seconds }) => seconds)).toFixed(2)),
  workSeconds: Number(median(taken.map(({ workSeconds }) => workSeconds)).toFixed(2)),
});

/** Starts again and again, over the same data; the last one stays. */
async function startAgain(checkout: string, dataDir: string, times: number): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (let start = 0; start <= times; start += 1) {
    running = await startCheckout(checkout, dataDir);
    const { seconds, workSeconds } = running;
    say(`start ${start + 1}: ${seconds.toFixed(2)} s, of processors ${workSeconds.toFixed(2)} s`);
    taken.push({ seconds, workSeconds });
    if (start < times) await running.stop();
  }
  return taken;
}

async function run(): Promise<void> {
  const { checkout, starts, restMs, orders, days, json } = readOptions();
  const dataDir = mkdtempSync(join(tmpdir(), 'holdfast-footprint-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  rmSync(join(checkout, 'node_modules', '.cache', 'holdfast'), { recursive: true, force: true }); // what starts before left
  const [first, ...later] = await startAgain(checkout, dataDir, starts);
  if (running === undefined || first === undefined) return;
  await wait(restMs);
  const atRest = show('at rest', await measureTreeOver(running.pid, MINUTE_MS));
  await fileOverDays(running, { orders, days }, (day) => day % 10 === 0 && say(`day ${day} of ${days}`));
  show('just after the last of them', measureTree(running.pid));
  await wait(restMs);
  const afterOrders = show(
    `at rest after ${orders} orders over ${days} days`,
    await measureTreeOver(running.pid, MINUTE_MS),
  );
  await running.stop();
  const report = {
    checkout,
    firstStart: describeStart([first]),
    laterStarts: describeStart(later),
    atRestMiB: atRest,
    afterOrdersMiB: afterOrders,
    growth: Number((afterOrders / atRest).toFixed(2)),
  };
  console.log(json ? JSON.stringify(report) : report);
}

let running: Started | undefined;

async function end(code: number): Promise<void> {
  await running?.stop();
  process.exit(code);
}

process.on('SIGINT', () => void end(130));
process.on('SIGTERM', () => void end(143));
run().catch((error: unknown) => {
  console.error(error);
  void end(1);
});
