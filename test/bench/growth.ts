import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostOptions } from '../../infra/local/host/host.ts';
import { GrowingStack } from './growth/growing-stack.ts';
import { type Cost, measureOperations, OPERATION_NAMES } from './growth/operations.ts';
import { makeCopiers } from './growth/templates.ts';
import { makeCase } from './pages.ts';
import { type Part, row, type Target, target } from './part.ts';
import { BENCH_HOST } from './stack.ts';

/** What one operation takes with few orders stored, and with many. */
interface Grown {
  readonly few: Cost;
  readonly many: Cost;
  /** Of the medians. */
  readonly ratio: number;
}

interface Growth {
  readonly few: number;
  readonly many: number;
  /** What is stored of one of them, over all tables. */
  readonly items: number;
  readonly operations: Readonly<Record<string, Grown>>;
}

const FEW = 1_000;
/** A tenth is under review: with 1,000 stored they fill a page of each list they stand in, as they do with more. */
const TEMPLATES = { plain: 9, reviewed: 1 };
/** Fewer than of what is measured alone: each round is sixteen operations. */
const ROUNDS_AT_MOST = 40;
const HIGHEST_RATIO = 1.25;

const hundredths = (value: number): number => Math.round(value * 100) / 100;

const targetsOf = ({ few, many, operations }: Growth): Target[] =>
  Object.entries(operations).flatMap(([name, { few: before, many: after, ratio }]) => [
    target(
      `growth: ${name} takes ${after.calls} calls, ${after.units} units at ${many} orders; ${before.calls}, ${before.units} at ${few}`,
      after.calls === before.calls && after.units === before.units,
    ),
    target(`growth: ${name} takes ${ratio} × the time, at most ${HIGHEST_RATIO}`, ratio <= HIGHEST_RATIO),
  ]);

const tableOf = ({ few, many, operations }: Growth): string =>
  [
    row(['orders stored', few, '', '', many, '', '', '']),
    row(['', 'calls', 'units', 'p50 ms', 'calls', 'units', 'p50 ms', 'ratio']),
    ...Object.entries(operations).map(([name, { few: before, many: after, ratio }]) =>
      row([name, ...cellsOf(before), ...cellsOf(after), ratio]),
    ),
  ].join('\n');

const cellsOf = ({ calls, units, p50Ms }: Cost) => [calls, units, hundredths(p50Ms)];

/**
 * What filing, reading, listing and ticking take with few orders stored and with a hundred times as many. They are copies of some that
 * were filed and acknowledged by the API, and are put straight into the tables.
 */
export const growthPart: Part = async ({ stored, rounds, say, counter }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'holdfast-growth-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const figures = await measureGrowth({ ...BENCH_HOST, dataDir, onStep: say }, stored, { rounds, say, counter });
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};

async function measureGrowth(
  options: HostOptions,
  many: number,
  { rounds, say, counter }: Pick<Parameters<Part>[0], 'rounds' | 'say' | 'counter'>,
): Promise<Growth> {
  const few = Math.min(FEW, Math.ceil(many / 2));
  const stack = await GrowingStack.start(options);
  try {
    const code = await makeCase(stack.host);
    const copiers = await makeCopiers(stack.host, options.dataDir, TEMPLATES);
    const measure = async (count: number) => {
      const { host, ids } = stack;
      say(`${count} orders are stored`);
      return await measureOperations(host, options.dataDir, { code, ids, rounds: Math.min(rounds, ROUNDS_AT_MOST) });
    };
    await stack.put(copiers, few, counter('orders put', few));
    const before = await measure(few);
    await stack.put(copiers, many - few, counter('orders put', many - few));
    const after = await measure(many);
    const operations = Object.fromEntries(
      OPERATION_NAMES.flatMap((name) => {
        const [first, last] = [before[name], after[name]];
        return first && last ? [[name, { few: first, many: last, ratio: hundredths(last.p50Ms / first.p50Ms) }]] : [];
      }),
    );
    return { few, many, items: stack.itemsPerOrder, operations };
  } finally {
    await stack.stop();
  }
}
