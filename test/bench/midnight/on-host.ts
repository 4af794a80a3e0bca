/** Holds that end at one instant, on the host of one checkout: what `baseline-worker.ts` is told to do. */
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Host } from '../../../infra/local/host/host.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Hosted, Perform } from '../baseline-worker.ts';
import { switchStreams } from '../growth/stored.ts';
import type { Seeded } from '../seed-orders.ts';
import { callsOf, control } from '../stack.ts';
import type { Timers } from '../timers.ts';

/** What one host puts in force, and another lets lapse: what is there in memory of the first would meet what is measured. */
export type Task = { readonly seed: number } | { readonly lapse: Seeded };

/** What the lapses took, and where the same items are to be had for the floor. */
export interface Lapsed {
  readonly timers: Timers;
  /** Of the function that lets orders lapse, from two seconds before the instant until all have. */
  readonly calls: number;
  readonly orderId: OrderId;
  readonly table: string;
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

/** With the code of the same checkout: what it stores is of its version. Nobody follows it: that takes longer, and is not measured. */
async function seed({ host, load }: Hosted, orders: number, progress: (done: number) => void): Promise<Seeded> {
  const { seedOrders } = await load<typeof import('../seed-orders.ts')>('test/bench/seed-orders.ts');
  const { declared } = host.parts.site;
  const database = host.parts.services.dynamo;
  await switchStreams(database, declared.tables.values(), false);
  const seeded = await seedOrders(host, orders, progress);
  await switchStreams(database, declared.tables.values(), true);
  return seeded;
}

async function letLapse({ host, load }: Hosted, seeded: Seeded, progress: (done: number) => void): Promise<Lapsed> {
  const { measureTimers } = await load<typeof import('../timers.ts')>('test/bench/timers.ts');
  const [timers] = await Promise.all([measureTimers(host, seeded, progress), forgetCallsBefore(host, seeded.lapseAt)]);
  const { byFunction } = await callsOf(host);
  const [orderId] = seeded.ids;
  if (orderId === undefined) throw new Error('no order was seeded');
  return {
    timers,
    calls: byFunction['fire-due']?.total ?? 0,
    orderId,
    table: host.parts.site.declared.functions.get('fire-due')?.environment['RECORDS_TABLE'] ?? '', // whatever else that version needs
  };
}

export const perform: Perform = async (hosted, task, progress) => {
  const wanted = task as Task;
  return 'seed' in wanted ? await seed(hosted, wanted.seed, progress) : await letLapse(hosted, wanted.lapse, progress);
};
