import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Host } from '../../infra/local/host/host.ts';
import { DAY_MS, type Instant, instant, MINUTE_MS, toRfc3339 } from '../../shared/domain/instant.ts';
import { HostClient } from '../support/hosted/client.ts';
import { emergency } from '../support/hosted/filings.ts';
import { makeCase, Reader } from './pages.ts';
import { type Part, row, type Target, target } from './part.ts';
import { arrival, file } from './requests.ts';
import { type Seeded, seedOrders } from './seed-orders.ts';
import { admitBench, control, quiet } from './stack.ts';
import { median, percentile } from './statistics.ts';
import { awaitInstant, countRowsAt, readClock, STANDSTILL_MS } from './timers.ts';

/** How long something took, ms. */
interface Waits {
  readonly p50Ms: number;
  readonly worstMs: number;
  readonly samples: number;
}

/** The same while nothing else happens, and while thousands of holds lapse and their providers are told. */
interface Lane {
  readonly idle: Waits;
  readonly busy: Waits;
}

interface Figures {
  /** Holds that end at one instant. */
  readonly due: number;
  /** Of how many the lapse was committed, and of how many it was told, while the busy samples were taken. */
  readonly lapsed: number;
  readonly told: number;
  /** From sending an emergency until its provider has the first webhook. */
  readonly webhook: Lane;
  /** A person's page, as whoever opens it waits for it. */
  readonly page: Lane;
}

const MOST_ORDERS = 4_000; // some minutes on two cores
const MOST_IDLE = 40;
const WARM_UP = 10;
/** Between two samples of a kind: what is sampled is no flood of its own, and a code may ask 600 times an hour. */
const PAUSE_MS = 500;
const ARRIVES_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 2_000;
/** Before the holds end: long enough for a notice to be out, and short enough for its case to be open still. */
const CASE_MADE_BEFORE_MS = 20 * DAY_MS;
/** A visit that begins here is open still when they end. */
const IDLE_BEFORE_MS = 10 * MINUTE_MS;
const PAGE = '/case';

interface Samples {
  readonly webhook: readonly number[];
  readonly page: readonly number[];
}

async function timeFirstWebhook(host: Host): Promise<number> {
  const body = JSON.stringify(emergency(await readClock(host)));
  const began = performance.now();
  const { orderId } = await file(host, body);
  await arrival(host, orderId, ARRIVES_WITHIN_MS);
  return performance.now() - began;
}

/** @param goOn is given how many there are. */
async function repeat(goOn: (taken: number) => boolean, take: () => Promise<number>): Promise<readonly number[]> {
  const taken: number[] = [];
  while (goOn(taken.length)) {
    taken.push(await take());
    await wait(PAUSE_MS);
  }
  return taken;
}

/** Both kinds at once. */
async function sample(host: Host, reader: Reader, goOn: (taken: number) => boolean): Promise<Samples> {
  const [webhook, page] = await Promise.all([
    repeat(goOn, () => timeFirstWebhook(host)),
    repeat(goOn, async () => (await reader.open(PAGE)).tookMs),
  ]);
  return { webhook, page };
}

const waitsOf = (samples: readonly number[]): Waits => ({
  p50Ms: Math.round(median(samples)),
  worstMs: Math.round(percentile(samples, 1)),
  samples: samples.length,
});

const countTold = (host: Host): number => host.provider.inbox().filter(({ type }) => type === 'order.lapsed').length;

/** Watches the lapses until all are committed and told, or nothing moves any more. */
async function watchLapses(
  host: Host,
  { ids, lapseAt }: Seeded,
  progress: (lapsed: number) => void,
): Promise<Pick<Figures, 'lapsed' | 'told'>> {
  const client = DynamoDBDocumentClient.from(host.parts.services.dynamo);
  let [lapsed, told] = [0, 0];
  for (let changedAt = Date.now(); lapsed + told < 2 * ids.length && Date.now() - changedAt < STANDSTILL_MS; ) {
    await wait(LOOK_EVERY_MS);
    const before = lapsed + told;
    lapsed = ids.length - (await countRowsAt(host, client, lapseAt));
    told = countTold(host);
    if (lapsed + told !== before) changedAt = Date.now();
    progress(lapsed);
  }
  return { lapsed, told };
}

/** Moves the clock. @returns the host with tokens of then. */
async function moveTo(host: Host, dataDir: string, to: Instant): Promise<Host> {
  await control(host, 'POST /clock', { to: toRfc3339(to) });
  await quiet(host);
  return { ...host, tokens: (await new HostClient(dataDir).local()).tokens };
}

async function measureLanes(
  started: Host,
  dataDir: string,
  orders: number,
  rounds: number,
  progress: (lapsed: number) => void,
): Promise<Figures> {
  admitBench(started);
  const seeded = await seedOrders(started, orders, () => undefined);
  await quiet(started);
  const early = await moveTo(started, dataDir, instant(seeded.lapseAt - CASE_MADE_BEFORE_MS));
  const code = await makeCase(early, await readClock(early));
  const host = await moveTo(early, dataDir, instant(seeded.lapseAt - IDLE_BEFORE_MS));
  const reader = await Reader.of(host, code);
  await sample(host, reader, (taken) => taken < WARM_UP);
  const idle = await sample(host, reader, (taken) => taken < rounds);
  await quiet(host);
  await awaitInstant(host, seeded.lapseAt);
  let isOver = false;
  const watching = watchLapses(host, seeded, progress).finally(() => {
    isOver = true;
  });
  const busy = await sample(host, reader, () => !isOver);
  return {
    due: orders,
    ...(await watching),
    webhook: { idle: waitsOf(idle.webhook), busy: waitsOf(busy.webhook) },
    page: { idle: waitsOf(idle.page), busy: waitsOf(busy.page) },
  };
}

const WEBHOOK_WITHIN_MS = 5_000;
const PAGE_WITHIN_MS = 2_000;

const targetsOf = ({ due, lapsed, told, webhook, page }: Figures): Target[] => [
  target(`lanes: ${lapsed} of ${due} lapsed and ${told} were told meanwhile, all`, lapsed === due && told === due),
  target(
    `lanes: first webhook of an emergency in ${webhook.busy.worstMs} ms at worst, at most ${WEBHOOK_WITHIN_MS}`,
    webhook.busy.worstMs <= WEBHOOK_WITHIN_MS,
  ),
  target(
    `lanes: a person's page in ${page.busy.worstMs} ms at worst, at most ${PAGE_WITHIN_MS}`,
    page.busy.worstMs <= PAGE_WITHIN_MS,
  ),
];

const rowsOf = (what: string, { idle, busy }: Lane): string[] =>
  [idle, busy].map(({ p50Ms, worstMs, samples }, at) =>
    row([at === 0 ? what : '', at === 0 ? 'idle' : 'busy', p50Ms, worstMs, samples]),
  );

const tableOf = ({ webhook, page }: Figures): string =>
  [
    row(['while holds lapse', '', 'p50 ms', 'worst ms', 'samples']),
    ...rowsOf('emergency to webhook', webhook),
    ...rowsOf("a person's page", page),
  ].join('\n');

/** What thousands of holds that end at one instant leave of the time of others. */
export const lanesPart: Part = async ({ onHost, orders, rounds, counter }) => {
  const many = Math.min(orders, MOST_ORDERS);
  const figures = await onHost((host, dataDir) =>
    measureLanes(host, dataDir, many, Math.min(rounds, MOST_IDLE), counter('lapsed', many)),
  );
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
