import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HONEST, type MakeFile, WORST } from './inspect/files.ts';
import type { Inspected } from './inspect/worker.ts';
import { type Part, row, type Target, target } from './part.ts';

const WORKER = fileURLToPath(new URL('inspect/worker.ts', import.meta.url));
const MEGABYTE = 1_000_000;
const [SMALL, LARGE] = [1, 9.9];
const SIZES = [SMALL, 5, LARGE] as const;
/** What looking into one file may take, of time and of memory. */
const [MOST_MS, MOST_MB] = [2_000, 512];
/** As a function of that much memory gives it to what is kept, without what lies beside. */
const HEAP_MB = 352;
/** Of the time that ten times the bytes may take: linear, and some for a busy machine. */
const MOST_GROWTH = 20;
/** Below so much, milliseconds, it is the start of a process that is measured. */
const SLOW_ENOUGH_MS = 100;

function inspectAlone(folder: string, make: MakeFile, megabytes: number): Inspected & { readonly bytes: number } {
  const file = make(megabytes * MEGABYTE).subarray(0, 10 * MEGABYTE);
  const path = join(folder, 'file');
  writeFileSync(path, file);
  const told = execFileSync(process.execPath, [`--max-old-space-size=${HEAP_MB}`, WORKER, path], { encoding: 'utf8' });
  return { ...JSON.parse(told), bytes: file.length };
}

type Figures = Readonly<Record<string, readonly ReturnType<typeof inspectAlone>[]>>;

const lineOf = (name: string, runs: Figures[string]): string =>
  `${row([name, ...runs.flatMap(({ ms, peakMb }) => [ms.toFixed(0), peakMb.toFixed(0)])])}  ${runs.at(-1)?.said}`;

/** @returns `undefined` where a file is looked into so quickly that nothing grows. */
const growthOf = (runs: Figures[string]): number | undefined => {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last || last.ms < SLOW_ENOUGH_MS || last.bytes < 5 * first.bytes) return undefined;
  return last.ms / Math.max(first.ms, 10) / (last.bytes / first.bytes / 10);
};

function checkTargets(figures: Figures): readonly Target[] {
  const all = Object.entries(figures).flatMap(([name, runs]) => runs.map((run) => ({ name, ...run })));
  const slowest = all.reduce((one, other) => (other.ms > one.ms ? other : one));
  const largest = all.reduce((one, other) => (other.peakMb > one.peakMb ? other : one));
  const growths = Object.entries(figures).flatMap(([name, runs]) => {
    const growth = growthOf(runs);
    return growth === undefined ? [] : [{ name, growth }];
  });
  const steepest = growths.reduce((one, other) => (other.growth > one.growth ? other : one), {
    name: 'none',
    growth: 0,
  });
  return [
    target(
      `a file is looked into within ${MOST_MS} ms: ${slowest.ms.toFixed(0)} at most (${slowest.name})`,
      slowest.ms <= MOST_MS,
    ),
    target(`and ${MOST_MB} MB: ${largest.peakMb.toFixed(0)} at most (${largest.name})`, largest.peakMb <= MOST_MB),
    target(
      `ten times the bytes take at most ${MOST_GROWTH} times as long: ${steepest.growth.toFixed(1)} (${steepest.name})`,
      steepest.growth <= MOST_GROWTH,
    ),
  ];
}

/** What looking into a file takes: one of each family, and files made to cost as much as they can, each in a process of its own. */
export const inspectPart: Part = async ({ counter }) => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-inspect-'));
  const makers = [...Object.entries(HONEST), ...Object.entries(WORST)];
  const count = counter('families inspected', makers.length);
  try {
    const figures: Figures = Object.fromEntries(
      makers.map(([name, make], index) => {
        const runs = SIZES.map((megabytes) => inspectAlone(folder, make, megabytes));
        count(index + 1);
        return [name, runs];
      }),
    );
    const head = row(['', ...SIZES.flatMap((size) => [`${size} MB: ms`, 'MB peak'])]);
    const table = [head, ...Object.entries(figures).map(([name, runs]) => lineOf(name, runs))].join('\n');
    return { figures, table, targets: checkTargets(figures) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
