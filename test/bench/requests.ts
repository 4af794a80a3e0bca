import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Host } from '../../infra/local/host/host.ts';
import type { InboxEntry } from '../../infra/local/provider/inbox.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { type Floor, startFloor } from './floor.ts';
import { type Part, row, type Target, target } from './part.ts';
import { aboutSomebody } from './somebody.ts';
import { admitBench, callsOf, control, quiet, signerOf, type Usage } from './stack.ts';
import { median, type Timing, timing } from './statistics.ts';

/** One kind of operation: how long it takes beside its floor, and what it asks of the services. */
export interface Operation extends Timing {
  /** Service calls of one operation. */
  readonly calls: number;
  /** Read and write units of one operation, indexes included. */
  readonly units: number;
  readonly callsAtMost?: number;
}

export interface Requests {
  readonly filing: Operation;
  readonly wire: Operation;
  readonly acknowledgement: Operation;
}

const WARM_UP = 60; // rounds until the engine has compiled what is called most
const ARRIVES_WITHIN_MS = 20_000;
const Filed = z.object({ orders: z.array(z.object({ id: z.string() })).length(1) });

interface Sent {
  readonly tookMs: number;
  readonly requestId: string;
}

/** An order that was filed, and when that was answered. */
type FiledOrder = Sent & { readonly orderId: string; readonly answeredAt: number };

/** @param officer whose token it is filed with: a person, or a role for the first who has it. */
export const file = async (host: Host, body: string, officer?: string): Promise<FiledOrder> =>
  await fileAsIs(host, aboutSomebody(body), officer);

/** The same about whom it names. */
export async function fileAsIs(host: Host, body: string, officer = 'contact-point'): Promise<FiledOrder> {
  const headers = {
    authorization: `Bearer ${host.tokens[officer]}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const began = performance.now();
  const response = await fetch(`${host.api}/v1/filings`, { method: 'POST', headers, body });
  const text = await response.text();
  const [tookMs, answeredAt] = [performance.now() - began, Date.now()];
  if (response.status !== 201) throw new Error(`POST /v1/filings answered ${response.status}: ${text}`);
  const orderId = Filed.parse(JSON.parse(text)).orders[0]?.id ?? '';
  return { tookMs, answeredAt, orderId, requestId: response.headers.get('apigw-requestid') ?? '' };
}

export async function arrival(host: Host, orderId: string, withinMs = ARRIVES_WITHIN_MS): Promise<InboxEntry> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    const entry = host.provider.inbox().findLast((candidate) => candidate.orderId === orderId);
    if (entry) return entry;
    await wait(5);
  }
  throw new Error(`no webhook about ${orderId} arrived`);
}

export async function acknowledge(host: Host, orderId: string, digest: string): Promise<Sent> {
  const began = performance.now();
  const response = await host.provider.send('order.acknowledged', { orderId, digest });
  const text = await response.text();
  const tookMs = performance.now() - began;
  if (!response.ok) throw new Error(`order.acknowledged answered ${response.status}: ${text}`);
  return { tookMs, requestId: response.headers.get('apigw-requestid') ?? '' };
}

interface Round {
  readonly filing: Sent;
  readonly wireMs: number;
  readonly acknowledgement: Sent;
  readonly floor: { readonly filingMs: number; readonly wireMs: number; readonly acknowledgementMs: number };
}

/** Each operation and at once its floor; between them the stack comes to rest. */
async function round(host: Host, floor: Floor, body: string): Promise<Round> {
  const id = randomUUID();
  await quiet(host);
  const filing = await file(host, body);
  const webhook = await arrival(host, filing.orderId);
  await quiet(host);
  const filingMs = await floor.file(id, body);
  const wireMs = await floor.wire(id);
  await quiet(host);
  const acknowledgement = await acknowledge(host, filing.orderId, webhook.digest ?? '');
  await quiet(host);
  const acknowledgementMs = await floor.acknowledge(id, webhook.digest ?? '');
  return {
    filing,
    wireMs: Date.parse(webhook.receivedAt) - filing.answeredAt,
    acknowledgement,
    floor: { filingMs, wireMs, acknowledgementMs },
  };
}

const unitsOf = ({ readUnits, writeUnits }: Usage): number => readUnits + writeUnits;

function costOf(usages: readonly Usage[]): Pick<Operation, 'calls' | 'units' | 'callsAtMost'> {
  const totals = usages.map(({ total }) => total);
  return { calls: median(totals), units: median(usages.map(unitsOf)), callsAtMost: Math.max(...totals) };
}

/** The mean, of everything the functions did from the commits of `count` orders to their webhooks. */
function meanCost(usages: readonly (Usage | undefined)[], count: number): Pick<Operation, 'calls' | 'units'> {
  const known = usages.filter((usage) => usage !== undefined);
  const mean = (of: (usage: Usage) => number): number =>
    Math.round((known.reduce((sum, usage) => sum + of(usage), 0) / count) * 10) / 10;
  return { calls: mean(({ total }) => total), units: mean(unitsOf) };
}

/**
 * Measures filing, commit → webhook and acknowledgement.
 *
 * @param rounds how many samples of each.
 */
export async function measureRequests(
  host: Host,
  body: string,
  rounds: number,
  progress: (done: number) => void,
): Promise<Requests> {
  host.provider.setMode('manual');
  const first = await file(host, body);
  await acknowledge(host, first.orderId, (await arrival(host, first.orderId)).digest ?? '');
  await quiet(host);
  const floor = await startFloor(host, signerOf(host), first.orderId);
  try {
    for (let i = 0; i < WARM_UP; i += 1) await round(host, floor, body);
    await quiet(host);
    await control(host, 'DELETE /calls');
    const samples: Round[] = [];
    for (let i = 0; i < rounds; i += 1) {
      samples.push(await round(host, floor, body));
      progress(i + 1);
    }
    await quiet(host);
    return summary(samples, await callsOf(host));
  } finally {
    await floor.stop();
  }
}

function summary(samples: readonly Round[], calls: Awaited<ReturnType<typeof callsOf>>): Requests {
  const usageOf = new Map(calls.byRequest.map((usage) => [usage.requestId, usage]));
  const usages = (sent: readonly Sent[]): Usage[] => sent.flatMap(({ requestId }) => usageOf.get(requestId) ?? []);
  const filings = samples.map(({ filing }) => filing);
  const acknowledgements = samples.map(({ acknowledgement }) => acknowledgement);
  const took = ({ tookMs }: Sent): number => tookMs;
  return {
    filing: {
      ...timing(
        filings.map(took),
        samples.map(({ floor }) => floor.filingMs),
      ),
      ...costOf(usages(filings)),
    },
    wire: {
      ...timing(
        samples.map(({ wireMs }) => wireMs),
        samples.map(({ floor }) => floor.wireMs),
      ),
      ...meanCost([calls.byFunction['dispatch-commits'], calls.byFunction['deliver-messages']], samples.length),
    },
    acknowledgement: {
      ...timing(
        acknowledgements.map(took),
        samples.map(({ floor }) => floor.acknowledgementMs),
      ),
      ...costOf(usages(acknowledgements)),
    },
  };
}

const MOST_CALLS = 4;
const HIGHEST_RATIO = 1.5;

const targetsOf = ({ filing }: Requests): Target[] => [
  target(`filing: ${filing.calls} calls, at most ${MOST_CALLS}`, filing.calls <= MOST_CALLS),
  target(`filing: ${filing.ratio} × its floor, at most ${HIGHEST_RATIO}`, filing.ratio <= HIGHEST_RATIO),
];

const operationRow = (name: string, { p50Ms, p99Ms, floorP50Ms, ratio, calls, units }: Operation): string =>
  row([name, p50Ms, p99Ms, floorP50Ms, ratio, calls, units]);

const tableOf = ({ filing, wire, acknowledgement }: Requests): string =>
  [
    row(['', 'p50 ms', 'p99 ms', 'floor p50', 'ratio', 'calls', 'units']),
    operationRow('filing', filing),
    operationRow('commit → webhook', wire),
    operationRow('acknowledgement', acknowledgement),
    '',
    `Filings read the directory anew every 30 s: such a one makes up to ${filing.callsAtMost} calls.`,
    'A webhook is timed from the 201 at the caller to its arrival in the provider’s inbox, to the millisecond.',
  ].join('\n');

/** What one operation costs beside a floor: the same service calls, signature and HTTP request with none of this project's code. */
export const requestsPart: Part = async ({ onHost, rounds, counter }) => {
  const figures = await onHost(async (host) => {
    admitBench(host);
    return await measureRequests(host, JSON.stringify(epocPr(Date.now())), rounds, counter('rounds', rounds));
  });
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
