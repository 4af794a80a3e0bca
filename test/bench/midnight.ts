/** Thousands of holds that end at one instant, beside the same in an earlier version, and beside bare calls. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BASELINE, checkOut, ROOT, startHosted } from './baseline.ts';
import { measureFloor } from './midnight/floor.ts';
import type { Lapsed, Task } from './midnight/on-host.ts';
import { type Part, row, type Target, type Tools, target } from './part.ts';
import type { Seeded } from './seed-orders.ts';
import { median } from './statistics.ts';
import type { Timers } from './timers.ts';

/** One run of one version. */
export interface Night extends Timers {
  /** Of the functions that make time visible. */
  readonly callsPerLapse: number;
  /** What bare calls took on the same host; of the earlier version it is not measured. */
  readonly floorMs: number | undefined;
}

/** All runs, in turns. */
export interface Midnight {
  readonly baseline: string;
  readonly now: readonly Night[];
  readonly before: readonly Night[];
}

const ON_HOST = new URL('midnight/on-host.ts', import.meta.url);
const RUNS = 3;
/** A file system in memory: on a disk the local database waits for it at each write, and nothing else would be measured. */
const SHARED_MEMORY = '/dev/shm';

interface Version {
  readonly name: string;
  readonly checkout: string;
  readonly dataDir: string;
  readonly seeded: Seeded;
}

function makeFolder(): string {
  const folder = mkdtempSync(join(existsSync(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir(), 'holdfast-midnight-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function ask<A>(checkout: string, dataDir: string, task: Task, progress: (done: number) => void): Promise<A> {
  const hosted = await startHosted(checkout, ON_HOST, dataDir);
  try {
    return (await hosted.ask(task, progress)) as A;
  } finally {
    await hosted.stop();
  }
}

/** Orders that stand in a folder, from which each run begins. */
async function prepare(name: string, checkout: string, { orders, say, counter }: Tools): Promise<Version> {
  say(`orders are put in place for ${name}`);
  const dataDir = makeFolder();
  const seeded = await ask<Seeded>(
    checkout,
    dataDir,
    { seed: orders },
    counter('orders filed and acknowledged', orders),
  );
  return { name, checkout, dataDir, seeded };
}

async function runOnce(
  { name, checkout, dataDir, seeded }: Version,
  tools: Tools,
  isFloorWanted: boolean,
): Promise<Night> {
  tools.say(`midnight for ${name}`);
  const folder = makeFolder();
  cpSync(dataDir, folder, { recursive: true });
  const hosted = await startHosted(checkout, ON_HOST, folder);
  try {
    const task: Task = { lapse: seeded };
    const lapsed = (await hosted.ask(task, tools.counter('lapsed', tools.orders))) as Lapsed;
    const [orderId = ''] = seeded.ids;
    const floorMs = isFloorWanted ? Math.round(await measureFloor(lapsed, orderId, seeded.ids.length)) : undefined;
    const callsPerLapse = Math.round((100 * lapsed.calls) / seeded.ids.length) / 100;
    const night = { ...lapsed.timers, callsPerLapse, floorMs };
    tools.say(JSON.stringify(night));
    return night;
  } finally {
    await hosted.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureMidnight(tools: Tools): Promise<Midnight> {
  const [now, before] = [
    await prepare('this version', ROOT, tools),
    await prepare(BASELINE, checkOut(BASELINE), tools),
  ];
  const nights = { now: [] as Night[], before: [] as Night[] };
  for (let run = 0; run < RUNS; run += 1) {
    nights.now.push(await runOnce(now, tools, true));
    nights.before.push(await runOnce(before, tools, false));
  }
  return { baseline: BASELINE, ...nights };
}

const HIGHEST_SHARE = 1 / 6;
const MOST_CALLS = 0.5;
const HIGHEST_FLOOR_RATIO = 1.5;

const hundredths = (value: number): number => Math.round(value * 100) / 100;
const medianOf = (nights: readonly Night[], read: (night: Night) => number): number => median(nights.map(read));
const late = ({ lastLateMs }: Night): number => lastLateMs;
const toFloor = ({ lastLateMs, floorMs = Number.NaN }: Night): number => lastLateMs / floorMs;

function targetsOf({ baseline, now, before }: Midnight): Target[] {
  const [ms, baselineMs] = [medianOf(now, late), medianOf(before, late)];
  const calls = Math.max(...now.map(({ callsPerLapse }) => callsPerLapse));
  const floorRatio = hundredths(medianOf(now, toFloor));
  const wrong = now.reduce((sum, { early, lost, double }) => sum + early + lost + double, 0);
  return [
    target(
      `midnight: the last lapse is committed after ${hundredths(ms / baselineMs)} of the time of ${baseline}, at most ${hundredths(HIGHEST_SHARE)}`,
      ms <= baselineMs * HIGHEST_SHARE,
    ),
    target(`midnight: ${wrong} early, lost or double, none`, wrong === 0),
    target(`midnight: ${calls} service calls a lapse, at most ${MOST_CALLS}`, calls <= MOST_CALLS),
    target(`midnight: ${floorRatio} × its floor, at most ${HIGHEST_FLOOR_RATIO}`, floorRatio <= HIGHEST_FLOOR_RATIO),
  ];
}

const nightRow = (name: string, { due, lastLateMs, floorMs, early, lost, double, callsPerLapse }: Night): string =>
  row([name, due, lastLateMs, floorMs ?? '–', early, lost, double, callsPerLapse]);

const tableOf = ({ baseline, now, before }: Midnight): string =>
  [
    row(['holds of one instant', 'due', 'last late', 'floor ms', 'early', 'lost', 'double', 'calls each']),
    ...now.map((night) => nightRow('this version', night)),
    ...before.map((night) => nightRow(baseline, night)),
  ].join('\n');

export const midnightPart: Part = async (tools) => {
  const figures = await measureMidnight(tools);
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
