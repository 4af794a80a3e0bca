/** Thousands of holds that end at one instant, beside the same in an earlier version, and beside bare calls. */
import { BASELINE, checkOut, ROOT, startHosted } from './baseline.ts';
import { measureFloor } from './midnight/floor.ts';
import type { Lapsed, Task } from './midnight/on-host.ts';
import { type Part, row, type Target, type Tools, target } from './part.ts';
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

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** On a host of its own: everything is in memory, for on a disk the local database waits for it at each write. */
async function runOnce(name: string, checkout: string, tools: Tools, isFloorWanted: boolean): Promise<Night> {
  const { orders, say, counter } = tools;
  say(`midnight for ${name}`);
  const hosted = await startHosted(checkout, ON_HOST);
  try {
    const task: Task = { orders };
    const lapsed = (await hosted.ask(task, counter('orders in place, then lapsed', orders))) as Lapsed;
    const floorMs = isFloorWanted ? Math.round(await measureFloor(lapsed, orders)) : undefined;
    const night = { ...lapsed.timers, callsPerLapse: hundredths(lapsed.calls / orders), floorMs };
    say(JSON.stringify(night));
    return night;
  } finally {
    await hosted.stop();
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
