import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoDeliveryStore } from '../../../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDueIndex } from '../../../../shared/adapters/dynamo/due-index.ts';
import { DynamoOrderStore } from '../../../../shared/adapters/dynamo/order-store.ts';
import type { DueRow } from '../../../../shared/domain/delivery/due-row.ts';
import { type Instant, plus } from '../../../../shared/domain/instant.ts';
import type { DeliveryStore } from '../../../../shared/ports/delivery/delivery-store.ts';
import type { OrderStore } from '../../../../shared/ports/order/order-store.ts';
import type { DueIndex } from '../../../../shared/ports/time/due-index.ts';
import { aDelivery, anOrderId, at } from '../../../support/builders.ts';
import { MemoryDeliveryStore } from '../../../support/fakes/memory-delivery-store.ts';
import { MemoryDueIndex } from '../../../support/fakes/memory-due-index.ts';
import { MemoryOrderStore } from '../../../support/fakes/memory-order-store.ts';
import { duePages, type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { STORIES } from '../../../support/order-story.ts';

const SHARDS = 3;

interface StoresHarness extends Harness<DueIndex> {
  readonly orders: OrderStore;
  readonly deliveries: DeliveryStore;
}

function fake(): StoresHarness {
  const orders = new MemoryOrderStore();
  const deliveries = new MemoryDeliveryStore();
  return { ...inMemory(new MemoryDueIndex([orders, deliveries], SHARDS)), orders, deliveries };
}

const onTable = (shards: number) => onDynamo('records', (client, table) => new DynamoDueIndex(client, table, shards));

async function real(): Promise<StoresHarness> {
  const harness = await onTable(SHARDS);
  const { dynamodb, table } = harness;
  return {
    ...harness,
    orders: new DynamoOrderStore(dynamodb, table, SHARDS),
    deliveries: new DynamoDeliveryStore(dynamodb, table, SHARDS),
  };
}

const NOON = at('2026-11-20T12:00:00Z');
const LATER = at('2099-01-01T00:00:00Z');

const byShard = async (index: DueIndex, until: Instant): Promise<readonly DueRow[][]> =>
  Promise.all(Array.from({ length: index.shards }, async (_, shard) => (await duePages(index, shard, until)).flat()));

const HARNESSES = inMemoryAndOnDynamo<StoresHarness>(fake, real);

describe.each(HARNESSES)('DueIndex $name', ({ make }) => {
  it('says how many shards there are', async () => {
    expect((await make()).port.shards).toBe(3);
  });

  it('finds every row in exactly one shard, all those of an order in the same', async () => {
    const { orders, deliveries, port: index } = await make();
    for (let number = 0; number < 12; number += 1) {
      const { orderId } = await STORIES.running({ key: `order-${number}` }).storeIn({ orders });
      await deliveries.addIfAbsent(aDelivery({ orderId }));
    }
    const shards = await byShard(index, LATER);
    const named = shards.flat().map((row) => `${row.kind} ${row.orderId} ${row.kind === 'commit' ? row.version : ''}`);
    expect(named).toHaveLength(36); // two commits and a delivery of each
    expect(new Set(named).size).toBe(36);
    const places = new Set(shards.flatMap((rows, shard) => rows.map(({ orderId }) => `${orderId} ${shard}`)));
    expect(places.size).toBe(12);
  });

  it('gives what is due by an instant, that instant included, earliest first', async () => {
    const { deliveries, port: index } = await make();
    const due = (message: number, seconds: number) =>
      deliveries.addIfAbsent(aDelivery({ message, nextAttemptAt: plus(NOON, seconds * 1_000) }));
    await due(1, 50);
    await due(2, 20);
    await due(3, 51);
    await due(4, 0);
    const rows = (await byShard(index, at('2026-11-20T12:01:00Z'))).flat(); // each row is ten seconds behind its attempt
    expect(rows.map((row) => row.kind === 'delivery' && row.message)).toEqual([4, 2, 1]);
    expect(rows[0]).toEqual({
      kind: 'delivery',
      orderId: anOrderId(),
      message: 4,
      endpoint: 'inbox',
      dueAt: at('2026-11-20T12:00:10Z'),
    });
    expect((await byShard(index, at('2026-11-20T12:00:09Z'))).flat()).toEqual([]);
  });

  it('loses no row and no order between pages', async () => {
    const { deliveries, port: index } = await make();
    const endpoint = 'e'.repeat(1_000); // keys this long fill a page with fewer rows
    const messages = Array.from({ length: 1_200 }, (_, position) => position + 1);
    const add = (message: number) =>
      deliveries.addIfAbsent(aDelivery({ message, endpoint, nextAttemptAt: plus(NOON, 1_300 - message) }));
    for (let from = 0; from < messages.length; from += 50) await Promise.all(messages.slice(from, from + 50).map(add));
    const pages = (await Promise.all([0, 1, 2].map((shard) => duePages(index, shard, LATER)))).flat();
    expect(pages.filter((page) => page.length > 0).length).toBeGreaterThan(1);
    expect(pages.flat().map((row) => row.kind === 'delivery' && row.message)).toEqual(messages.toReversed());
  });

  it('gives nothing when nothing waits', async () => {
    const { port: index } = await make();
    expect((await byShard(index, LATER)).flat()).toEqual([]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (index) => {
      await expect(duePages(index, 0, LATER)).rejects.toMatchObject({ code: 'service-unavailable', retryable: true });
    });
  });
});

describe('DueIndex on DynamoDB', () => {
  it('refuses a row whose keys are of another form', async () => {
    const { port: index, dynamodb, table } = await onTable(1);
    const Item = { pk: 'notice#1', sk: '000000000001', dueShard: 'due#00', dueAt: NOON };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
    await expect(duePages(index, 0, LATER)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
