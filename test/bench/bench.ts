/**
 * `npm run bench`: what one operation costs on the hosted stack, beside a floor measured in the same run: the same service
 * calls, signature and HTTP request with none of this project's code. Also what each function carries, and its cold import beside
 * that of its SDK clients alone; with `--bundles` nothing but that. And what an order costs of which much was said; with
 * `--long-order` nothing but that. And what filing does with a form, beside the same in an earlier version; with `--filing-cost`
 * nothing but that.
 *
 * Takes about ten minutes on two cores: a quarter for the start and the samples, two minutes for the bundles, one for the long order,
 * one for the cost of filing, one for the pages, the rest for the timers.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { type Host, startHost } from '../../infra/local/host/host.ts';
import { VARIABLES } from '../../shared/deployment.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { type Bundles, measureBundles } from './bundles.ts';
import { COMPARED, type FilingCost, measureFilingCost } from './filing-cost.ts';
import { costOfATick } from './idle.ts';
import { type LongOrder, MESSAGES_AT_LAST, measureLongOrder } from './long-order.ts';
import { measurePages, PAGES_MEASURED, type PageCosts } from './pages.ts';
import {
  bundleTableOf,
  filingCostTableOf,
  filingCostTargets,
  importTarget,
  longOrderTableOf,
  longOrderTargets,
  pageTableOf,
  pageTargets,
  type Report,
  type Target,
  tableOf,
  targetsOf,
} from './report.ts';
import { measureRequests } from './requests.ts';
import { seedOrders } from './seed-orders.ts';
import { admitBench, BENCH_HOST } from './stack.ts';
import { measureTimers } from './timers.ts';

const USAGE =
  'usage: npm run bench [-- [--json] [--bundles | --long-order | --filing-cost | --pages] [--orders N] [--rounds N] [--help]]';
const SHOW_EVERY_MS = 5_000;

const began = performance.now();
const elapsed = (): string => `${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s`;
const say = (line: string): void => console.error(`${elapsed()}  ${line}`);

/** Shows how far a part is, now and then. */
function counter(what: string, of: number): (done: number) => void {
  let shownAt = performance.now();
  return (done) => {
    if (done < of && performance.now() - shownAt < SHOW_EVERY_MS) return;
    shownAt = performance.now();
    say(`${what}: ${done} of ${of}`);
  };
}

function wholeNumber(text: string, option: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Error(`${option} takes a whole number from 1\n${USAGE}`);
}

interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly bundlesAlone: boolean;
  readonly longOrderAlone: boolean;
  readonly filingCostAlone: boolean;
  readonly pagesAlone: boolean;
  readonly orders: number;
  readonly rounds: number;
}

function options(): Options {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      bundles: { type: 'boolean', default: false },
      'long-order': { type: 'boolean', default: false },
      'filing-cost': { type: 'boolean', default: false },
      pages: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      orders: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '200' },
    },
  });
  return {
    help: values.help,
    json: values.json,
    bundlesAlone: values.bundles,
    longOrderAlone: values['long-order'],
    filingCostAlone: values['filing-cost'],
    pagesAlone: values.pages,
    orders: wholeNumber(values.orders, '--orders'),
    rounds: wholeNumber(values.rounds, '--rounds'),
  };
}

const FUNCTIONS = Object.keys(VARIABLES).length;
const measureAllBundles = (): Promise<Bundles> => measureBundles(counter('bundles', FUNCTIONS));

const measureCost = (): Promise<FilingCost> => measureFilingCost(counter('forms and types', COMPARED));

/** On a host of its own, whose clock is moved by days. */
const measureLong = (): Promise<LongOrder> =>
  onHost((host, dataDir) => measureLongOrder(host, dataDir, counter('messages', MESSAGES_AT_LAST)));

/** The same, by two weeks. */
const measurePersonsPages = (rounds: number): Promise<PageCosts> =>
  onHost((host) => measurePages(host, rounds, counter('pages', PAGES_MEASURED)));

async function measure(
  host: Host,
  orders: number,
  rounds: number,
): Promise<Omit<Report, 'bundles' | 'filingCost' | 'longOrder' | 'pages'>> {
  admitBench(host);
  const requests = await measureRequests(host, JSON.stringify(epocPr()), rounds, counter('rounds', rounds));
  const tickBefore = await costOfATick(host);
  const seeded = await seedOrders(host, orders, counter('orders filed and acknowledged', orders));
  say('the stack comes to rest');
  const tickIdle = await costOfATick(host);
  say(`waiting for ${new Date(seeded.lapseAt).toISOString()}, when they all lapse`);
  const timers = await measureTimers(host, seeded, counter('lapsed', orders));
  return { ...requests, timers: { ...timers, tickBefore, tickIdle } };
}

/** @returns the exit code: 1 when a target was missed. */
async function run(): Promise<number> {
  const { help, json, bundlesAlone, longOrderAlone, filingCostAlone, pagesAlone, orders, rounds } = options();
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (bundlesAlone) {
    const bundles = await measureAllBundles();
    return show(json, bundles, bundleTableOf(bundles), [importTarget(bundles)]);
  }
  if (filingCostAlone) {
    const cost = await measureCost();
    return show(json, cost, filingCostTableOf(cost), filingCostTargets(cost));
  }
  if (pagesAlone) {
    const pages = await measurePersonsPages(rounds);
    return show(json, pages, pageTableOf(pages), pageTargets(pages));
  }
  const longOrder = await measureLong();
  if (longOrderAlone) return show(json, longOrder, longOrderTableOf(longOrder), longOrderTargets(longOrder));
  const bundles = await measureAllBundles();
  const filingCost = await measureCost();
  const pages = await measurePersonsPages(rounds);
  const report = {
    bundles,
    filingCost,
    longOrder,
    pages,
    ...(await onHost((hosted) => measure(hosted, orders, rounds))),
  };
  return show(json, report, tableOf(report), targetsOf(report));
}

/** Does something with a host that is there for nothing else. */
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
function show(json: boolean, measured: object, table: string, targets: readonly Target[]): number {
  console.log(json ? JSON.stringify(measured) : table);
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
