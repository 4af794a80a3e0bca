import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Host } from '../../infra/local/host/host.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { startFloor } from './floor.ts';
import { type Part, row, type Target, target } from './part.ts';
import { acknowledge, arrival, file } from './requests.ts';
import { admitBench, quiet, signerOf } from './stack.ts';
import { percentile } from './statistics.ts';

interface Figures {
  /** Filed as fast as they are taken. */
  readonly orders: number;
  /** From the first request until the last was answered, and until the last webhook had arrived, ms. */
  readonly filedMs: number;
  readonly toldMs: number;
  /** From the 201 of an order to its webhook, ms. */
  readonly p50Ms: number;
  readonly worstMs: number;
  /** The same number of bare filings and webhooks, with the calls they make and none of this project's code, one after the other, ms. */
  readonly floorMs: number;
  readonly ratio: number;
}

const MOST_ORDERS = 1_000;
const AT_ONCE = 16;
/** Of one authority, in turns: what one officer files within ten minutes waits for another above a figure of the stage. */
const OFFICERS = ['duty-officer', 'duty-officer-2'];
const ARRIVE_WITHIN_MS = 600_000;
/** Of the bare calls: every order is looked through, listed and put into feeds meanwhile, on the same cores. */
const MOST_OF_FLOOR = 2;

/** When each order's webhook arrived, epoch ms. */
const arrivals = ({ provider }: Host): ReadonlyMap<string | undefined, number> =>
  new Map(provider.inbox().map(({ orderId, receivedAt }) => [orderId, Date.parse(receivedAt)]));

/** The floor is filing and webhook, so many, one after the other: it is made for one at a time. */
async function timeFloor(host: Host, body: string, orders: number, known: string): Promise<number> {
  const floor = await startFloor(host, signerOf(host), known);
  try {
    const began = performance.now();
    for (let number = 0; number < orders; number += 1) {
      const id = randomUUID();
      await floor.file(id, body);
      await floor.wire(id);
    }
    return performance.now() - began;
  } finally {
    await floor.stop();
  }
}

async function measureBurst(host: Host, orders: number, progress: (told: number) => void): Promise<Figures> {
  admitBench(host);
  host.provider.setMode('manual');
  const body = JSON.stringify(epocPr(Date.now()));
  const { orderId: known } = await file(host, body);
  await acknowledge(host, known, (await arrival(host, known)).digest ?? '');
  await quiet(host);
  const limit = pLimit(AT_ONCE);
  const began = Date.now();
  const filed = await Promise.all(
    Array.from({ length: orders }, (_, number) => limit(() => file(host, body, OFFICERS[number % OFFICERS.length]))),
  );
  const filedMs = Date.now() - began;
  const countTold = (): number => filed.filter(({ orderId }) => arrivals(host).has(orderId)).length;
  while (countTold() < orders && Date.now() - began < ARRIVE_WITHIN_MS) {
    progress(countTold());
    await wait(100);
  }
  const arrived = arrivals(host);
  const waits = filed.map(({ orderId, answeredAt }) => Math.max(0, (arrived.get(orderId) ?? Infinity) - answeredAt));
  const toldMs = Math.max(...filed.map(({ orderId }) => (arrived.get(orderId) ?? Infinity) - began));
  await quiet(host);
  const floorMs = Math.round(await timeFloor(host, body, orders, known));
  return {
    orders,
    filedMs,
    toldMs,
    p50Ms: Math.round(percentile(waits, 0.5)),
    worstMs: Math.round(percentile(waits, 1)),
    floorMs,
    ratio: Math.round((toldMs / floorMs) * 100) / 100,
  };
}

const targetsOf = ({ orders, toldMs, floorMs, ratio }: Figures): Target[] => [
  target(
    `burst: ${orders} orders have their first attempt after ${toldMs} ms, ${ratio} of the ${floorMs} ms that bare calls take, at most ${MOST_OF_FLOOR}`,
    ratio <= MOST_OF_FLOOR,
  ),
];

const tableOf = ({ orders, filedMs, toldMs, p50Ms, worstMs, floorMs, ratio }: Figures): string =>
  [
    row(['a burst', 'filed ms', 'told ms', 'p50 ms', 'worst ms', 'floor ms', 'ratio']),
    row([`${orders} orders`, filedMs, toldMs, p50Ms, worstMs, floorMs, ratio]),
    '',
    'Filed and told on the same cores; a deployed stack has others for each. When a human is paged on a silent endpoint is measured by --silence.',
  ].join('\n');

/** How long many orders filed at once take until each provider had its first attempt, beside bare calls. */
export const burstPart: Part = async ({ onHost, orders, counter }) => {
  const many = Math.min(orders, MOST_ORDERS);
  const figures = await onHost((host) => measureBurst(host, many, counter('told', many)));
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
