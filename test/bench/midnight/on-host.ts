/** Holds that end at one instant, on the host of one checkout: what `baseline-worker.ts` is told to do. */
import type { Perform } from '../baseline-worker.ts';
import type { Seeded } from '../seed-orders.ts';
import { BENCH_KEY, callsOf, control, environmentOf, quiet } from '../stack.ts';
import type { Timers } from '../timers.ts';

/** Orders in force are put in place, or all of them lapse. */
export type Task = { readonly seed: number } | { readonly lapse: Seeded };

/** What the lapses took, and where the same items are to be had for the floor. */
export interface Lapsed {
  readonly timers: Timers;
  /** Of the functions that make time visible, from a minute before the instant on. */
  readonly calls: number;
  readonly table: string;
  readonly dynamodb: string;
  readonly accessKeyId: string;
}

/** They find what is due and let orders lapse; all others follow from that. */
const OF_TIME = ['sweep-due', 'fire-due'];

/** With the code of the same checkout: what it stores is of its version. */
export const perform: Perform = async ({ host, load }, task, progress): Promise<Seeded | Lapsed> => {
  const wanted = task as Task;
  if ('seed' in wanted) {
    const { seedOrders } = await load<typeof import('../seed-orders.ts')>('test/bench/seed-orders.ts');
    host.provider.setMode('manual'); // nobody answers what these orders' notices ask
    const seeded = await seedOrders(host, wanted.seed, progress);
    await quiet(host);
    return seeded;
  }
  const { measureTimers } = await load<typeof import('../timers.ts')>('test/bench/timers.ts');
  host.provider.setMode('manual');
  await control(host, 'DELETE /calls');
  const timers = await measureTimers(host, wanted.lapse, progress);
  const { byFunction } = await callsOf(host);
  return {
    timers,
    calls: OF_TIME.reduce((sum, name) => sum + (byFunction[name]?.total ?? 0), 0),
    table: environmentOf(host, 'fire-due').RECORDS_TABLE,
    dynamodb: host.parts.services.meter.endpoints.dynamodb,
    accessKeyId: BENCH_KEY,
  };
};
