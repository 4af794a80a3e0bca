import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoUndeliveredList } from '../../../../shared/adapters/dynamo/undelivered-list.ts';
import { DynamoUntoldOrders } from '../../../../shared/adapters/dynamo/untold-orders.ts';
import type { Undelivered } from '../../../../shared/domain/delivery/undelivered.ts';
import type { UndeliveredList, UntoldOrders } from '../../../../shared/ports/delivery/undelivered-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryUndeliveredList } from '../../../support/fakes/memory-undelivered-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

type Both = UndeliveredList & UntoldOrders;

/** Whoever writes late messages, and somebody else who reads which orders have one. */
const onTable = () =>
  onDynamo<Both>('records', (client, table) => {
    const reader = new DynamoUntoldOrders(client, table);
    const of: UntoldOrders['of'] = async (...asked) => await reader.of(...asked);
    const page: UntoldOrders['page'] = async (...asked) => await reader.page(...asked);
    return Object.assign(new DynamoUndeliveredList(client, table), { of, page });
  });

const row = (number: number, changes: Partial<Undelivered> = {}): Undelivered => ({
  orderId: anOrderId(number),
  message: 1,
  endpoint: 'inbox',
  createdAt: at(`2026-11-${10 + number}T09:00:00Z`),
  provider: 'prv-demo',
  authority: 'aut-police',
  issuedAt: at(`2026-11-${10 + number}T08:00:00Z`),
  ...changes,
});

const refOf = ({ orderId, message, endpoint }: Undelivered) => ({ orderId, message, endpoint });
const HARNESSES = inMemoryAndOnDynamo<Harness<Both>>(
  () => inMemory<MemoryUndeliveredList>(new MemoryUndeliveredList()),
  onTable,
);

describe.each(HARNESSES)('UndeliveredList $name', ({ make }) => {
  it('holds nothing at first', async () => {
    const { port: list } = await make();
    expect(await list.at('prv-demo', undefined, 10)).toEqual([]);
    expect([...(await list.of('aut-police', { from: row(1), to: row(9) }))]).toEqual([]);
  });

  it('gives what a provider is owed at an endpoint, oldest first, as many as wanted', async () => {
    const { port: list } = await make();
    for (const number of [3, 1, 2]) await list.put(row(number));
    await list.put(row(4, { endpoint: 'inbox-2' }));
    await list.put(row(5, { provider: 'prv-lantern' }));
    expect(await list.at('prv-demo', 'inbox', 2)).toEqual([row(1), row(2)].map(refOf));
    expect(await list.at('prv-demo', 'inbox', 10)).toEqual([row(1), row(2), row(3)].map(refOf));
    expect(await list.at('prv-demo', 'inbox-2', 10)).toEqual([refOf(row(4, { endpoint: 'inbox-2' }))]);
    expect(await list.at('prv-demo', undefined, 10)).toHaveLength(4);
  });

  it('holds a message once, however often it is put, and lets it go once', async () => {
    const { port: list } = await make();
    for (let times = 1; times <= 2; times += 1) await list.put(row(1));
    await list.put(row(1, { message: 2 }));
    expect(await list.at('prv-demo', 'inbox', 10)).toHaveLength(2);
    for (let times = 1; times <= 2; times += 1) await list.remove(row(1));
    expect(await list.at('prv-demo', 'inbox', 10)).toEqual([refOf(row(1, { message: 2 }))]);
    await list.remove(row(1, { message: 2 }));
    expect([...(await list.of('aut-police', { from: row(1), to: row(1) }))]).toEqual([]);
  });

  it('tells which orders of a page have one, both ends included, and of no other authority', async () => {
    const { port: list } = await make();
    for (const number of [1, 2, 3, 5]) await list.put(row(number));
    await list.put(row(3, { message: 7, endpoint: 'archive' }));
    await list.put(row(4, { authority: 'aut-sheriff' }));
    const found = await list.of('aut-police', { from: row(2), to: row(4) });
    expect([...found].toSorted()).toEqual([anOrderId(2), anOrderId(3)].toSorted());
    expect([...(await list.of('aut-police', { from: row(3), to: row(3) }))]).toEqual([anOrderId(3)]);
  });

  it('gives those orders page by page, newest first, each once on a page and on none after it', async () => {
    const { port: list } = await make();
    for (const number of [1, 2, 3, 5]) await list.put(row(number));
    await list.put(row(3, { message: 7, endpoint: 'archive' }));
    await list.put(row(4, { authority: 'aut-sheriff' }));
    const pages = [await list.page('aut-police', 2)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await list.page('aut-police', 2, next));
    const found = pages.flatMap(({ orders }) => orders);
    expect(found).toEqual(
      [5, 3, 2, 1].map((number) => ({ orderId: anOrderId(number), issuedAt: row(number).issuedAt })),
    );
    expect(await list.page('aut-nobody', 2)).toEqual({ orders: [], next: null });
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (list) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(list.put(row(1))).rejects.toMatchObject(down);
      await expect(list.remove(row(1))).rejects.toMatchObject(down);
      await expect(list.at('prv-demo', 'inbox', 1)).rejects.toMatchObject(down);
      await expect(list.of('aut-police', { from: row(1), to: row(2) })).rejects.toMatchObject(down);
      await expect(list.page('aut-police', 1)).rejects.toMatchObject(down);
    });
  });
});

it('UndeliveredList on DynamoDB refuses a row of another form', async () => {
  const { port: list, dynamodb, table } = await onTable();
  await dynamodb.send(new PutCommand({ TableName: table, Item: { ...key.undelivered(row(1)), message: 'one' } }));
  await expect(list.at('prv-demo', 'inbox', 1)).rejects.toMatchObject({ code: 'record-damaged' });
});
