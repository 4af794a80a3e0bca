import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod';
import type { Host } from '../../infra/local/host/host.ts';
import { about, epocPr } from '../support/hosted/filings.ts';
import { measureTree } from './footprint/tree.ts';
import { Asking } from './growth/asking.ts';
import { type Part, row, type Target, target } from './part.ts';
import { acknowledge, arrival } from './requests.ts';
import { control, quiet } from './stack.ts';
import { median } from './statistics.ts';

/** What is held, MiB, at the end of a week. */
interface Week {
  /** Of the host, once its garbage is collected. */
  readonly hostHeap: number;
  /** Shares of the machine's memory: of the process all functions run in, and of the database, which holds what is stored. */
  readonly functions: number;
  readonly database: number;
}

interface Memory {
  readonly weeks: readonly Week[];
  /** Medians of the second half beside those of the first, once warm. */
  readonly ratios: Readonly<Record<keyof Week, number>>;
}

const WEEKS = 52;
/** Until everything that happens to an order has happened once: its hold is over after nine weeks. */
const WARM_UP = 12;
const ORDERS_A_WEEK = 5;
const HIGHEST_RATIO = 1.1;
const MIB = 2 ** 20;
const OFFICER = 'duty-officer';

const Clock = z.object({ now: z.string() });
const Filed = z.object({ orders: z.tuple([z.object({ id: z.string() })]) });

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  collect();
}

/** All of them are filed and acknowledged; of those from before, some are noticed, some lapse and some are erased meanwhile. */
async function liveAWeek(host: Host, asking: Asking): Promise<void> {
  const { now } = Clock.parse(await control(host, 'GET /clock'));
  for (let n = 0; n < ORDERS_A_WEEK; n += 1) {
    const filing = about(epocPr(Date.parse(now)), `${randomUUID()}@mail.example`);
    const orderId = Filed.parse((await asking.as(OFFICER, 'POST', '/v1/filings', filing)).body).orders[0].id;
    await acknowledge(host, orderId, (await arrival(host, orderId)).digest ?? '');
  }
  await control(host, 'POST /clock', { advance: 'P7D' });
  await quiet(host);
}

function look(): Week {
  collectGarbage();
  const processes = measureTree(process.pid);
  const sumOf = (part: string): number =>
    processes.reduce((sum, { command, mib }) => sum + (command.includes(part) ? mib : 0), 0);
  return {
    hostHeap: process.memoryUsage().heapUsed / MIB,
    functions: sumOf('runtime-process'),
    database: sumOf('java -XX'),
  };
}

function compareHalves(weeks: readonly Week[]): Memory['ratios'] {
  const warm = weeks.slice(WARM_UP);
  const half = Math.floor(warm.length / 2);
  const ratioOf = (of: keyof Week): number => {
    const medianOf = (part: readonly Week[]): number => median(part.map((week) => week[of]));
    return Math.round((100 * medianOf(warm.slice(half))) / medianOf(warm.slice(0, half))) / 100;
  };
  return { hostHeap: ratioOf('hostHeap'), functions: ratioOf('functions'), database: ratioOf('database') };
}

const targetsOf = ({ ratios: { hostHeap, functions } }: Memory): Target[] =>
  Object.entries({ 'the host’s heap': hostHeap, 'the process of the functions': functions }).map(([what, ratio]) =>
    target(
      `memory: ${what} is ${ratio} × in the second half of a year, at most ${HIGHEST_RATIO}`,
      ratio <= HIGHEST_RATIO,
    ),
  );

const tableOf = ({ weeks, ratios }: Memory): string => {
  const shown = weeks.flatMap((week, at) => ((at + 1) % 4 === 0 ? [{ at: at + 1, week }] : []));
  return [
    row(['MiB after week', 'host heap', 'functions', 'database']),
    ...shown.map(({ at, week }) => row([at, ...[week.hostHeap, week.functions, week.database].map(Math.round)])),
    row(['second half ÷ first', ratios.hostHeap, ratios.functions, ratios.database]),
  ].join('\n');
};

/** What the host and its functions hold in memory over a simulated year of orders. Linux only. */
export const memoryPart: Part = async ({ onHost, counter }) => {
  const progress = counter('weeks', WEEKS);
  const weeks = await onHost(async (host, dataDir) => {
    host.provider.setMode('manual');
    const asking = new Asking(host, dataDir);
    const looked: Week[] = [];
    while (looked.length < WEEKS) {
      await liveAWeek(host, asking);
      looked.push(look());
      progress(looked.length);
    }
    return looked;
  });
  const figures: Memory = { weeks, ratios: compareHalves(weeks) };
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
