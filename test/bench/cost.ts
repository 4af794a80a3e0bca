import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Host } from '../../infra/local/host/host.ts';
import { about, epocPr } from '../support/hosted/filings.ts';
import { type Assumed, computeMonth, type Line, type MeasuredUse, totalOf, type Use } from './cost/monthly.ts';
import prices from './cost/prices.json' with { type: 'json' };
import { costOfATick } from './idle.ts';
import { type Part, row } from './part.ts';
import { acknowledge, arrival, file } from './requests.ts';
import { callsOf, control, quiet, type Usage } from './stack.ts';

const ORDERS = 10;
const OPEN = 1_000_000;
const LIVED_A_MONTH = 100_000;
/** From Lambda's own documents: five pollers of a queue, each of which waits 20 s for what may come. */
const ASSUMED: Assumed = { secondsOfInvocation: 0.1, gbOfFunction: 0.5, emptyReceivesAMonth: 5 * 3 * 43_800 };
const NOTICE_WAITS = 'P14DT1M';
/** From there on to after the hold has ended. */
const LAPSE_WAITS = 'P60D';
const ASYMMETRIC = new Set(['kms:Sign', 'kms:GetPublicKey', 'kms:Verify']);

const Clock = z.object({ now: z.string() });

const bytesLogged = (dataDir: string): number =>
  readdirSync(join(dataDir, 'logs')).reduce((sum, name) => sum + statSync(join(dataDir, 'logs', name)).size, 0);

function sumCalls(usages: readonly Usage[], isCounted: (operation: string) => boolean): number {
  const each = usages.flatMap(({ calls }) => Object.entries(calls));
  return each.reduce((sum, [operation, count]) => sum + (isCounted(operation) ? count : 0), 0);
}

/** What functions asked for, and what they wrote down, while something was done; ticks are left out, as they come anyway. */
async function measure(host: Host, dataDir: string, of: number, work: () => Promise<void>): Promise<Use> {
  await quiet(host);
  const [logged, started] = [bytesLogged(dataDir), host.parts.functions.started()];
  await control(host, 'DELETE /calls');
  await work();
  await quiet(host);
  const { byFunction, byRequest } = await callsOf(host);
  const usages = Object.entries(byFunction).flatMap(([name, usage]) => (name === 'sweep-due' ? [] : [usage]));
  const ticks = byRequest.filter(({ functionName }) => functionName === 'sweep-due').length;
  const sum = (each: (usage: Usage) => number): number => usages.reduce((all, usage) => all + each(usage), 0) / of;
  return {
    writeUnits: sum(({ writeUnits }) => writeUnits),
    readUnits: sum(({ readUnits }) => readUnits),
    queueRequests: sumCalls(usages, (name) => name.startsWith('sqs:')) / of,
    invocations: (host.parts.functions.started() - started - ticks) / of,
    apiRequests: 0,
    keyRequests: sumCalls(usages, (name) => name.startsWith('kms:') && !ASYMMETRIC.has(name)) / of,
    signatures: sumCalls(usages, (name) => ASYMMETRIC.has(name)) / of,
    loggedBytes: (bytesLogged(dataDir) - logged) / of,
  };
}

/** All that the tables hold now, indexes included. */
async function measureStored({ parts: { services, site } }: Host) {
  let [bytes, items] = [0, 0];
  for (const TableName of site.declared.tables.keys()) {
    const { Table } = await services.dynamo.send(new DescribeTableCommand({ TableName }));
    for (const { IndexSizeBytes = 0, ItemCount = 0 } of Table?.GlobalSecondaryIndexes ?? []) {
      bytes += IndexSizeBytes;
      items += ItemCount;
    }
    bytes += Table?.TableSizeBytes ?? 0;
    items += Table?.ItemCount ?? 0;
  }
  return { bytes, items };
}

/** Lets some orders live from filing to lapse, and measures each step. */
async function measureLives(host: Host, dataDir: string): Promise<MeasuredUse> {
  host.provider.setMode('manual');
  const { now } = Clock.parse(await control(host, 'GET /clock'));
  const before = await measureStored(host);
  const told: { readonly orderId: string; readonly digest: string }[] = [];
  const filed = await measure(host, dataDir, ORDERS, async () => {
    for (let n = 0; n < ORDERS; n += 1) {
      const { orderId } = await file(host, JSON.stringify(about(epocPr(Date.parse(now)), `person-${n}@mail.example`)));
      told.push({ orderId, digest: (await arrival(host, orderId)).digest ?? '' });
    }
  });
  const acknowledged = await measure(host, dataDir, ORDERS, async () => {
    for (const { orderId, digest } of told) await acknowledge(host, orderId, digest);
  });
  const open = await measureStored(host);
  const pass = (advance: string) => async (): Promise<void> => void (await control(host, 'POST /clock', { advance }));
  const noticed = await measure(host, dataDir, ORDERS, pass(NOTICE_WAITS));
  const lapsed = await measure(host, dataDir, ORDERS, pass(LAPSE_WAITS));
  const { keys, queues } = countDeclared(host);
  return {
    steps: {
      filed: { ...filed, apiRequests: 1 },
      acknowledged: { ...acknowledged, apiRequests: 1 },
      noticed,
      lapsed,
    },
    tick: await measureTick(host, dataDir),
    storedBytes: Math.round((open.bytes - before.bytes) / ORDERS),
    storedItems: (open.items - before.items) / ORDERS,
    keys,
    polledQueues: queues,
  };
}

/** A query that finds nothing takes half a unit; DynamoDB Local counts none. */
const UNITS_OF_A_QUERY = 0.5;
const TICKS = 5;

async function measureTick(host: Host, dataDir: string): Promise<Use> {
  const { calls } = await costOfATick(host);
  const before = bytesLogged(dataDir);
  const { functions } = host.parts;
  for (let n = 0; n < TICKS; n += 1) await functions.invoke(functions.find('sweep-due', 'the bench'), {});
  await quiet(host);
  return {
    writeUnits: 0,
    readUnits: calls * UNITS_OF_A_QUERY,
    queueRequests: 0,
    invocations: 1,
    apiRequests: 0,
    keyRequests: 0,
    signatures: 0,
    loggedBytes: (bytesLogged(dataDir) - before) / TICKS,
  };
}

/** Keys by what functions are told of them, and queues that a function is called from. */
function countDeclared({ parts: { site } }: Host): { readonly keys: number; readonly queues: number } {
  const told = [...site.declared.functions.values()].flatMap(({ environment }) => Object.values(environment));
  const keys = new Set(told.flatMap((value) => value.split(',')).filter((value) => value.includes(':kms:')));
  return {
    keys: keys.size,
    queues: site.declared.mappings.filter(({ sourceArn }) => sourceArn.includes(':sqs:')).length,
  };
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const useRow = (name: string, use: Use): string =>
  row([name, ...Object.values(use).map((value: number) => rounded(value, 1))]);

const billOf = (name: string, lines: readonly Line[]): string =>
  [
    row([name, 'amount', '', '', 'price', 'dollars']),
    ...lines.map(({ what, amount, unit, price, dollars }) =>
      row([what, rounded(amount, 3), '', unit, price, rounded(dollars, 2)]),
    ),
    row(['in all', '', '', '', '', rounded(totalOf(lines), 2)]),
  ].join('\n');

/**
 * What a million open orders cost a month by the prices in cost/prices.json, idle and with 100,000 that are filed, acknowledged, noticed
 * and lapse: from the calls, units and bytes of some that do so on a host of their own.
 */
export const costPart: Part = async ({ onHost }) => {
  const measured = await onHost((host, dataDir) => measureLives(host, dataDir));
  const idle = computeMonth(measured, ASSUMED, prices.dollars, { open: OPEN, lived: 0 });
  const busy = computeMonth(measured, ASSUMED, prices.dollars, { open: OPEN, lived: LIVED_A_MONTH });
  const { storedBytes, storedItems, keys, polledQueues, steps, tick } = measured;
  const table = [
    row(['of one order', 'writes', 'reads', 'queues', 'invoked', 'API', 'keys', 'signed', 'logged B']),
    ...Object.entries(steps).map(([name, use]) => useRow(name, use)),
    useRow('a tick', tick),
    `Stored of one that is open: ${storedBytes} bytes in ${storedItems} items. Keys: ${keys}. Queues: ${polledQueues}.`,
    `Prices of ${prices.region}, ${prices.year}: ${prices.takenFrom}.`,
    '',
    billOf('idle', idle),
    '',
    billOf('busy', busy),
  ].join('\n');
  return { figures: { measured, prices, idle, busy }, table, targets: [] };
};
