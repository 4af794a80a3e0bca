/**
 * `npm run bench`: what one operation costs on the hosted stack, beside a floor measured in the same run, and each other figure that this
 * project promises. Every part can be run alone, by its name; together, but for those that take the
 * longest, they take about a quarter of an hour on two cores.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { type Host, startHost } from '../../infra/local/host/host.ts';
import { bundlesPart } from './bundles.ts';
import { burstPart } from './burst.ts';
import { costPart } from './cost.ts';
import { filingCostPart } from './filing-cost.ts';
import { filingTimePart } from './filing-time.ts';
import { growthPart } from './growth.ts';
import { hotIdentifierPart } from './hot-identifier.ts';
import { inspectPart } from './inspect.ts';
import { lanesPart } from './lanes.ts';
import { longOrderPart } from './long-order.ts';
import { memoryPart } from './memory.ts';
import { midnightPart } from './midnight.ts';
import { pagesPart } from './pages.ts';
import type { Measured, Part, Target, Tools } from './part.ts';
import { printingPart } from './printing.ts';
import { requestsPart } from './requests.ts';
import { silencePart } from './silence.ts';
import { BENCH_HOST } from './stack.ts';
import { timersPart } from './timers.ts';

const PARTS: Readonly<Record<string, Part>> = {
  'long-order': longOrderPart,
  'hot-identifier': hotIdentifierPart,
  bundles: bundlesPart,
  inspect: inspectPart,
  'filing-cost': filingCostPart,
  filing: filingTimePart,
  pages: pagesPart,
  printing: printingPart,
  requests: requestsPart,
  burst: burstPart,
  silence: silencePart,
  midnight: midnightPart,
  timers: timersPart,
  lanes: lanesPart,
  growth: growthPart,
  memory: memoryPart,
  cost: costPart,
};

/** Far longer than all others together, or minutes of mere waiting. */
const BY_NAME_ALONE: ReadonlySet<string> = new Set(['midnight', 'growth', 'memory', 'silence']);
const NAMES = Object.keys(PARTS);
const USAGE = `usage: npm run bench [-- [--json] [--orders N] [--stored N] [--rounds N] [--help] [${NAMES.map((name) => `--${name}`).join(' | ')}]]`;
const SHOW_EVERY_MS = 5_000;

const began = performance.now();
const elapsed = (): string => `${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s`;
const say = (line: string): void => console.error(`${elapsed()}  ${line}`);
function counter(what: string, of: number): (done: number) => void {
  let shownAt = performance.now();
  return (done) => {
    if (done < of && performance.now() - shownAt < SHOW_EVERY_MS) return;
    shownAt = performance.now();
    say(`${what}: ${done} of ${of}`);
  };
}

function wholeNumber(text: string, option: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`${option} takes a whole number from 1\n${USAGE}`);
}

interface Options extends Pick<Tools, 'orders' | 'stored' | 'rounds'> {
  readonly help: boolean;
  readonly json: boolean;
  /** All but the longest, where none is named. */
  readonly parts: readonly string[];
}

function readOptions(): Options {
  const flags = ['help', 'json', ...NAMES].map((name) => [name, { type: 'boolean' }] as const);
  const amounts = {
    orders: { type: 'string', default: '10000' },
    stored: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '200' },
  } as const;
  const { values } = parseArgs({ options: { ...Object.fromEntries(flags), ...amounts } });
  const given: Readonly<Record<string, unknown>> = values;
  const isSet = (name: string): boolean => given[name] === true;
  const named = NAMES.filter(isSet);
  return {
    help: isSet('help'),
    json: isSet('json'),
    parts: named.length > 0 ? named : NAMES.filter((name) => !BY_NAME_ALONE.has(name)),
    orders: wholeNumber(String(given['orders']), '--orders'),
    stored: wholeNumber(String(given['stored']), '--stored'),
    rounds: wholeNumber(String(given['rounds']), '--rounds'),
  };
}

/** @returns the exit code: 1 when a target was missed. */
async function run(): Promise<number> {
  const { help, json, parts, orders, stored, rounds } = readOptions();
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const measured: [string, Measured][] = [];
  for (const name of parts) {
    const part = PARTS[name];
    if (part) measured.push([name, await part({ orders, stored, rounds, onHost, say, counter })]);
  }
  return show(json, measured);
}

async function onHost<T>(work: (host: Host, dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const hosted = await startHost({ ...BENCH_HOST, dataDir, onStep: say });
  host = hosted;
  const done = await work(hosted, dataDir);
  await hosted.stop();
  host = undefined;
  return done;
}

/** @returns the exit code: 1 when a target was missed. */
function show(json: boolean, measured: readonly (readonly [string, Measured])[]): number {
  const figures = Object.fromEntries(measured.map(([name, part]) => [name, part.figures]));
  const tables = measured.map(([, { table }]) => table);
  const targets: readonly Target[] = measured.flatMap(([, part]) => part.targets);
  console.log(json ? JSON.stringify(figures) : tables.join('\n\n'));
  for (const { what, met } of targets) (json ? console.error : console.log)(`${met ? 'met   ' : 'MISSED'}  ${what}`);
  return targets.every(({ met }) => met) ? 0 : 1;
}

let host: Host | undefined;

async function end(code: number): Promise<void> {
  await host?.stop();
  process.exit(code);
}

process.on('SIGINT', () => void end(130));
process.on('SIGTERM', () => void end(143));
run().then(end, (error: unknown) => {
  console.error(error);
  void end(1);
});
