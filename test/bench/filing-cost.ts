import { BASELINE, type BenchProcess, checkOut, ROOT, startProcess } from './baseline.ts';
import { FILINGS, type Measured, TYPES } from './filing-cost/inputs.ts';
import { type Part, row, type Target, target } from './part.ts';
import { median } from './statistics.ts';

/** What filing takes of a processor, in process and without services, beside what it took in an earlier version, in turns. */
export interface FilingCost {
  /** The commit it is compared with. */
  readonly baseline: string;
  /** By form: its sample, with the identifiers that stand there. */
  readonly forms: Readonly<Record<string, Compared>>;
  /** By type: a form that names twenty of it. */
  readonly types: Readonly<Record<string, Compared>>;
}

export interface Compared {
  /** Microseconds of a processor for one filing: medians. */
  readonly micros: number;
  readonly baselineMicros: number;
  readonly ratio: number;
}

const WORKER = new URL('filing-cost/worker.ts', import.meta.url);
/** In turns; a machine that does other work as well is told from a slow version by their median. */
const ROUNDS = 15;
const WARM_UP_ROUNDS = 4;
/** Filings in a round. */
const TIMES = 60;

const start = (checkout: string): Promise<BenchProcess> => startProcess(WORKER, [checkout]);

const ask = async (worker: BenchProcess, filing: Measured): Promise<number> =>
  Number(await worker.ask({ filing, times: TIMES }));

const hundredths = (value: number): number => Math.round(value * 100) / 100;

async function compare(subject: BenchProcess, baseline: BenchProcess, filing: Measured): Promise<Compared> {
  const taken = { subject: [] as number[], baseline: [] as number[] };
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const pair = [
      { worker: subject, micros: taken.subject },
      { worker: baseline, micros: taken.baseline },
    ];
    if (round % 2 !== 0) pair.reverse();
    for (const { worker, micros } of pair) {
      const took = await ask(worker, filing);
      if (round >= 0) micros.push(took);
    }
  }
  const [micros, baselineMicros] = [median(taken.subject), median(taken.baseline)];
  return {
    micros: Math.round(micros),
    baselineMicros: Math.round(baselineMicros),
    ratio: hundredths(micros / baselineMicros),
  };
}

/** @throws Error when the clone has no history to take the earlier version from. */
export async function measureFilingCost(progress: (done: number) => void): Promise<FilingCost> {
  const folder = checkOut(BASELINE, ['shared', 'package.json']);
  const [subject, baseline] = [await start(ROOT), await start(folder)];
  let done = 0;
  const compareAll = async (filings: Readonly<Record<string, Measured>>) => {
    const compared: [string, Compared][] = [];
    for (const [name, filing] of Object.entries(filings)) {
      compared.push([name, await compare(subject, baseline, filing)]);
      done += 1;
      progress(done);
    }
    return Object.fromEntries(compared);
  };
  const cost = { baseline: BASELINE, forms: await compareAll(FILINGS), types: await compareAll(TYPES) };
  await Promise.all([subject.stop(), baseline.stop()]);
  return cost;
}

/** How many forms and types there are. */
const COMPARED = Object.keys(FILINGS).length + Object.keys(TYPES).length;

const HIGHEST_RATIO = 1.2;

/** Whether reading, checking and recognising what a form names costs what it did. */
const targetsOf = ({ baseline, forms }: FilingCost): Target[] =>
  Object.entries(forms).map(([form, { ratio }]) =>
    target(
      `cost of filing: ${form} takes ${ratio} × what it took at ${baseline}, at most ${HIGHEST_RATIO}`,
      ratio <= HIGHEST_RATIO,
    ),
  );

const comparedRow = ([name, { micros, baselineMicros, ratio }]: [string, Compared]): string =>
  row([name, micros, baselineMicros, ratio]);

const tableOf = ({ baseline, forms, types }: FilingCost): string =>
  [
    row(['a form', 'µs', `at ${baseline}`, 'ratio']),
    ...Object.entries(forms).map(comparedRow),
    row(['twenty identifiers', 'µs', `at ${baseline}`, 'ratio']),
    ...Object.entries(types).map(comparedRow),
  ].join('\n');

/** What filing does with a form, beside the same in an earlier version. */
export const filingCostPart: Part = async ({ counter }) => {
  const figures = await measureFilingCost(counter('forms and types', COMPARED));
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
