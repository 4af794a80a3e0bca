/** Holds that end at one instant, on the host of one checkout: what `baseline-worker.ts` is told to do. */
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Host } from '../../../infra/local/host/host.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Perform } from '../baseline-worker.ts';
import { BENCH_KEY, callsOf, control, environmentOf, quiet } from '../stack.ts';
import type { Timers } from '../timers.ts';

/** So many holds. */
export interface Task {
  readonly orders: number;
}

/** What the lapses took, and where the same items are to be had for the floor. */
export interface Lapsed {
  readonly timers: Timers;
  /** Of the function that lets orders lapse, from two seconds before the instant until all have. */
  readonly calls: number;
  readonly orderId: OrderId;
  readonly table: string;
  readonly dynamodb: string;
  readonly accessKeyId: string;
}

const FORGOTTEN_BEFORE_MS = 2_000;
const LOOK_EVERY_MS = 250;
const Clock = z.object({ now: z.string() });

/** What was asked for before the instant is not counted: earlier dates of the same orders are passed on the way there. */
async function forgetCallsBefore(host: Host, at: number): Promise<void> {
  for (;;) {
    const { now } = Clock.parse(await control(host, 'GET /clock'));
    if (at - Date.parse(now) <= FORGOTTEN_BEFORE_MS) break;
    await wait(LOOK_EVERY_MS);
  }
  await control(host, 'DELETE /calls');
}

/** With the code of the same checkout: what it stores is of its version. */
export const perform: Perform = async ({ host, load }, task, progress): Promise<Lapsed> => {
  const { orders } = task as Task;
  const { seedOrders } = await load<typeof import('../seed-orders.ts')>('test/bench/seed-orders.ts');
  const { measureTimers } = await load<typeof import('../timers.ts')>('test/bench/timers.ts');
  const seeded = await seedOrders(host, orders, progress);
  await quiet(host);
  const [timers] = await Promise.all([measureTimers(host, seeded, progress), forgetCallsBefore(host, seeded.lapseAt)]);
  const { byFunction } = await callsOf(host);
  await quiet(host); // what follows from the lapses must not meet the floor
  const [orderId] = seeded.ids;
  if (orderId === undefined) throw new Error('no order was seeded');
  return {
    timers,
    calls: byFunction['fire-due']?.total ?? 0,
    orderId,
    table: environmentOf(host, 'fire-due').RECORDS_TABLE,
    dynamodb: host.parts.services.meter.endpoints.dynamodb,
    accessKeyId: BENCH_KEY,
  };
};
