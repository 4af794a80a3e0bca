import * as z from 'zod';
import { epocPr } from '../support/hosted/filings.ts';
import { BASELINE, type BenchProcess, checkOut, ROOT, startHosted } from './baseline.ts';
import type { Filed, Filings } from './filing-time/on-host.ts';
import { type Part, row, type Target, target } from './part.ts';
import { median, percentile, rounded } from './statistics.ts';

/** How long a filing takes on the hosted stack, beside an earlier version of it in the same sitting. */
interface FilingTime {
  /** The commit it is compared with. */
  readonly baseline: string;
  readonly now: Taken;
  readonly before: Taken;
  /** Of the medians. */
  readonly ratio: number;
}

/** Of one version, in ms. */
interface Taken {
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The same service calls with none of that version's code. */
  readonly floorP50Ms: number;
  /** What its own code takes: the one less the other. */
  readonly ownMs: number;
  readonly calls: number;
  /** How many calls waited for one another; one more where the directory is read anew, every 30 s. */
  readonly inARow: number;
  readonly samples: number;
}

const WORK = new URL('filing-time/on-host.ts', import.meta.url);
/** Filings of one version before it is the other's turn. */
const BLOCK = 50;

const FiledTimes = z.array(
  z.object({ tookMs: z.number(), floorMs: z.number(), calls: z.number(), inARow: z.number() }),
);

async function file(host: BenchProcess, filings: Filings, progress?: (done: number) => void): Promise<Filed[]> {
  return FiledTimes.parse(await host.ask(filings, progress));
}

function toTaken(filed: readonly Filed[]): Taken {
  const took = filed.map(({ tookMs }) => tookMs);
  const [p50Ms, floorP50Ms] = [median(took), median(filed.map(({ floorMs }) => floorMs))];
  return {
    p50Ms: rounded(p50Ms),
    p99Ms: rounded(percentile(took, 0.99)),
    floorP50Ms: rounded(floorP50Ms),
    ownMs: rounded(p50Ms - floorP50Ms),
    calls: median(filed.map(({ calls }) => calls)),
    inARow: median(filed.map(({ inARow }) => inARow)),
    samples: filed.length,
  };
}

/**
 * Files on both versions in turns, one of them at rest meanwhile.
 *
 * @param rounds how many samples of each.
 * @throws Error when the clone has no history to take the earlier version from.
 */
async function measureFilingTime(body: string, rounds: number, progress: (done: number) => void): Promise<FilingTime> {
  const folder = checkOut(BASELINE);
  const now = { host: await startHosted(ROOT, WORK), filed: [] as Filed[] };
  const before = { host: await startHosted(folder, WORK), filed: [] as Filed[] };
  try {
    for (const { host } of [now, before]) await file(host, { body, times: Math.min(BLOCK, rounds) }); // until what is called most is compiled
    for (let block = 0; now.filed.length < rounds; block += 1) {
      const times = Math.min(BLOCK, rounds - now.filed.length);
      for (const side of block % 2 === 0 ? [now, before] : [before, now]) {
        side.filed.push(...(await file(side.host, { body, times })));
        progress(now.filed.length + before.filed.length);
      }
    }
  } finally {
    await Promise.all([now.host.stop(), before.host.stop()]);
  }
  const taken = { now: toTaken(now.filed), before: toTaken(before.filed) };
  return { baseline: BASELINE, ...taken, ratio: rounded(taken.now.p50Ms / taken.before.p50Ms) };
}

const HIGHEST_RATIO = 0.8;
const MOST_IN_A_ROW = 2;

const targetsOf = ({ baseline, now, before, ratio }: FilingTime): Target[] => [
  target(`filing: ${now.inARow} calls one after the other, at most ${MOST_IN_A_ROW}`, now.inARow <= MOST_IN_A_ROW),
  target(`filing: ${ratio} × the time it took at ${baseline}, at most ${HIGHEST_RATIO}`, ratio <= HIGHEST_RATIO),
  target(`filing: ${now.ownMs} ms of its own, at most ${before.ownMs} as at ${baseline}`, now.ownMs <= before.ownMs),
];

const takenRow = (name: string, { p50Ms, p99Ms, floorP50Ms, ownMs, calls, inARow }: Taken): string =>
  row([name, p50Ms, p99Ms, floorP50Ms, ownMs, calls, inARow]);

const tableOf = ({ baseline, now, before, ratio }: FilingTime): string =>
  [
    row(['filing', 'p50 ms', 'p99 ms', 'floor p50', 'own ms', 'calls', 'in a row']),
    takenRow('now', now),
    takenRow(`at ${baseline}`, before),
    row(['ratio', ratio]),
  ].join('\n');

/** How long a filing takes beside an earlier version, and what of it is this project's own. */
export const filingTimePart: Part = async ({ rounds, counter }) => {
  const figures = await measureFilingTime(JSON.stringify(epocPr(Date.now())), rounds, counter('filings', 2 * rounds));
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
