import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Host } from '../../infra/local/host/host.ts';
import { REGION } from '../../infra/local/host/services.ts';
import type { Variables } from '../../shared/deployment/variables.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { BENCH_KEY, environmentOf } from './stack.ts';

/** What the thread that seeds works with. */
export interface SeedData {
  readonly count: number;
  readonly region: string;
  readonly accessKeyId: string;
  /** Past the meter: what is prepared is not what is measured. */
  readonly dynamodb: string;
  readonly kms: string;
  readonly environment: Variables<'serve-contact-points'>;
  /** The one account that all are about; each is about somebody else where it is left out. */
  readonly account: string | undefined;
  /** Where the provider is told, for the deliveries that count as made. */
  readonly inboxUrl: string;
}

/** Told as each order is in force. */
export interface SeededOrder {
  readonly orderId: OrderId;
  readonly endsAt: Instant | undefined;
}

/** Orders in force whose holds all end at one instant. */
export interface Seeded {
  readonly ids: readonly OrderId[];
  readonly lapseAt: Instant;
}

/**
 * Files and acknowledges orders through the use cases and the real stores, all at one instant: their holds then end at one.
 *
 * @param account the one that all are about; each is about somebody else where it is left out.
 * @throws Error when one cannot be made, or two of them would end at different instants.
 */
export async function seedOrders(
  host: Host,
  count: number,
  progress: (done: number) => void,
  account?: string,
): Promise<Seeded> {
  const { services } = host.parts;
  const workerData: SeedData = {
    count,
    region: REGION,
    accessKeyId: BENCH_KEY,
    dynamodb: services.dynamoEndpoint,
    kms: services.meter.endpoints.kms,
    environment: environmentOf(host, 'serve-contact-points'),
    account,
    inboxUrl: host.provider.inboxUrl,
  };
  const ids: OrderId[] = [];
  const ends = new Set<Instant | undefined>();
  const worker = new Worker(new URL('./seed-worker.ts', import.meta.url), { workerData });
  worker.on('message', ({ orderId, endsAt }: SeededOrder) => {
    ids.push(orderId);
    ends.add(endsAt);
    progress(ids.length);
  });
  await once(worker, 'exit');
  const [lapseAt, ...others] = ends;
  if (ids.length < count || lapseAt === undefined || others.length > 0) {
    throw new Error('the orders seeded are too few, or do not end at one instant');
  }
  return { ids, lapseAt };
}
