import type { Bundles } from './bundles.ts';
import type { TickCost } from './idle.ts';
import type { Operation, Requests } from './requests.ts';
import type { Timers } from './timers.ts';

/** What one run measured. */
export interface Report extends Requests {
  readonly bundles: Bundles;
  readonly timers: Timers & {
    /** What one tick costs before the orders are there, and with all of them idle. */
    readonly tickBefore: TickCost;
    readonly tickIdle: TickCost;
  };
}

export interface Target {
  readonly what: string;
  readonly met: boolean;
}

const MOST_CALLS = 3;
const HIGHEST_RATIO = 1.5;
/** The slowest took 2.03 when clients as published came in, before anything left the functions’ own share. */
const HIGHEST_IMPORT_RATIO = 2;

/** Each target, and whether this run met it. */
export function targetsOf({ filing, bundles, timers }: Report): Target[] {
  const { due, early, lost, double, tickBefore, tickIdle } = timers;
  return [
    {
      what: `filing: ${filing.calls} calls one after the other, at most ${MOST_CALLS}`,
      met: filing.calls <= MOST_CALLS,
    },
    { what: `filing: ${filing.ratio} × its floor, at most ${HIGHEST_RATIO}`, met: filing.ratio <= HIGHEST_RATIO },
    importTarget(bundles),
    {
      what: `timers: ${early} early, ${lost} lost, ${double} double of ${due}, none`,
      met: early + lost + double === 0,
    },
    {
      what: `idle orders: a tick takes ${costText(tickIdle)} with ${due} of them, ${costText(tickBefore)} without`,
      met: tickIdle.units <= tickBefore.units && tickIdle.calls <= tickBefore.calls,
    },
  ];
}

/** Whether every function starts in no more than its share of the time its clients alone take. */
export function importTarget(bundles: Bundles): Target {
  const ratio = Math.max(...Object.values(bundles).map((bundle) => bundle.ratio ?? 0));
  return {
    what: `bundles: the slowest takes ${ratio} × the import of its clients alone, at most ${HIGHEST_IMPORT_RATIO}`,
    met: ratio <= HIGHEST_IMPORT_RATIO,
  };
}

const costText = ({ calls, units }: TickCost): string => `${calls} calls, ${units} units`;

const HEADS = ['', 'p50 ms', 'p99 ms', 'floor p50', 'ratio', 'calls', 'units'];

const row = (cells: readonly (string | number)[], width: number): string =>
  cells.map((cell, i) => (i === 0 ? `${cell}`.padEnd(width) : `${cell}`.padStart(11))).join('');

const operationRow = (name: string, { p50Ms, p99Ms, floorP50Ms, ratio, calls, units }: Operation): string =>
  row([name, p50Ms, p99Ms, floorP50Ms, ratio, calls, units], 24);

/** What bundles carry and what their start costs, as a table for people. */
export const bundleTableOf = (bundles: Bundles): string =>
  [
    row(['bundle', 'bytes', 'own share', 'import ms', 'ratio', '  largest of its own'], 24),
    ...Object.keys(bundles)
      .sort()
      .map((name) => bundleRow(name, bundles)),
  ].join('\n');

function bundleRow(name: string, bundles: Bundles): string {
  const { bytes, ownBytes, importMs, ratio = '–', parts } = bundles[name] ?? {};
  const named = parts?.map(([part, size]) => `${part} ${size}`).join(', ');
  return `${row([name, bytes ?? '', ownBytes ?? '', importMs ?? '', ratio], 24)}  ${named}`;
}

/** The report as a table for people. */
export function tableOf(report: Report): string {
  const { filing, wire, acknowledgement, bundles, timers } = report;
  return [
    row(HEADS, 24),
    operationRow('filing', filing),
    operationRow('commit → webhook', wire),
    operationRow('acknowledgement', acknowledgement),
    '',
    bundleTableOf(bundles),
    '',
    row(['timers due at once', 'last late', 'early', 'lost', 'double'], 24),
    row([timers.due, `${timers.lastLateMs} ms`, timers.early, timers.lost, timers.double], 24),
    '',
    `Filings read the directory anew every 30 s: such a one makes up to ${filing.callsAtMost} calls.`,
    'A webhook is timed from the 201 at the caller to its arrival in the provider’s inbox, to the millisecond.',
  ].join('\n');
}
