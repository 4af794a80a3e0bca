/** Thousands of holds that end at one instant, beside the same in an earlier version, and beside bare calls. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamoDb, startDynamoDb } from '../../infra/local/services/dynamodb/dynamodb.ts';
import { BASELINE, checkOut, ROOT, startHosted } from './baseline.ts';
import { measureFloor } from './midnight/floor.ts';
import type { Lapsed, Task } from './midnight/on-host.ts';
import { type Part, row, type Target, type Tools, target } from './part.ts';
import type { Seeded } from './seed-orders.ts';
import { median } from './statistics.ts';
import type { Timers } from './timers.ts';

/** One run of one version. */
export interface Night extends Timers {
  /** Of the function that lets orders lapse. */
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
/** What Java takes options from that go before those of a command. */
const JAVA_OPTIONS = '_JAVA_OPTIONS';

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/**
 * A database that keeps all in memory, for on a disk it waits for it at each write; and, as one that has run for long, compiles what it runs
 * in full.
 */
async function startDatabase(log: (line: string) => void): Promise<DynamoDb> {
  process.env[JAVA_OPTIONS] = '-XX:TieredStopAtLevel=4';
  try {
    return await startDynamoDb({ port: 0, dataDir: undefined, log });
  } finally {
    delete process.env[JAVA_OPTIONS];
  }
}

/** On a database of its own, with one host that puts the holds in force and one that lets them lapse. */
async function runOnce(name: string, checkout: string, tools: Tools, isFloorWanted: boolean): Promise<Night> {
  const { orders, say, counter } = tools;
  say(`midnight for ${name}`);
  const dataDir = mkdtempSync(join(tmpdir(), 'holdfast-midnight-'));
  const database = await startDatabase(say);
  const onHost = async (task: Task, counted: string): Promise<unknown> => {
    const host = await startHosted(checkout, ON_HOST, { database: database.endpoint, dataDir });
    try {
      return await host.ask(task, counter(counted, orders));
    } finally {
      await host.stop();
    }
  };
  try {
    const seeded = (await onHost({ seed: orders }, 'orders in place')) as Seeded;
    const lapsed = (await onHost({ lapse: seeded }, 'lapsed')) as Lapsed;
    const { timers, calls } = lapsed;
    const floorMs = isFloorWanted ? Math.round(await measureFloor(database.endpoint, lapsed, orders)) : undefined;
    const night = { ...timers, callsPerLapse: hundredths(calls / orders), floorMs };
    say(JSON.stringify(night));
    return night;
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureMidnight(tools: Tools): Promise<Midnight> {
  const earlier = checkOut(BASELINE);
  const nights = { now: [] as Night[], before: [] as Night[] };
  for (let run = 0; run < RUNS; run += 1) {
    nights.now.push(await runOnce('this version', ROOT, tools, true));
    nights.before.push(await runOnce(BASELINE, earlier, tools, false));
  }
  return { baseline: BASELINE, ...nights };
}

const HIGHEST_SHARE = 1 / 6;
const MOST_CALLS = 0.5;
const HIGHEST_FLOOR_RATIO = 1.5;

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
