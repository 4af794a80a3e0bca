import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoOrderList } from '../../../../shared/adapters/dynamo/order-list.ts';
import type { ListedOrder } from '../../../../shared/domain/order/readings/listed-order.ts';
import type { OrderList } from '../../../../shared/ports/order/order-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryOrderList } from '../../../support/fakes/memory-order-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { STORIES } from '../../../support/order-story.ts';
import { allPages } from '../../../support/pages.ts';
import { toListedOrder } from '../../../support/rules.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoOrderList(client, table));

const AUTHORITY = 'aut-prosecutor';

const row = (number: number, changes: Partial<ListedOrder> = {}): ListedOrder => ({
  ...toListedOrder(STORIES.issued().latest.commit),
  orderId: anOrderId(number),
  reference: `order ${number}`,
  issuedAt: at(`2026-11-${10 + number}T08:00:00Z`),
  ...changes,
});

/** The references on every page. */
const pagesOf = async (list: OrderList, limit: number, authority = AUTHORITY): Promise<string[][]> =>
  (await allPages((cursor) => list.of(authority, limit, cursor))).map(({ orders }) =>
    orders.map(({ reference }) => reference),
  );

const HARNESSES = inMemoryAndOnDynamo<Harness<OrderList>>(() => inMemory(new MemoryOrderList()), onTable);

describe.each(HARNESSES)('OrderList $name', ({ make }) => {
  it('has nothing to list at first', async () => {
    const { port: list } = await make();
    expect(await list.of(AUTHORITY, 10)).toEqual({ orders: [], next: null });
  });

  it('gives back rows of every state an order can be in', async () => {
    const { port: list } = await make();
    const rows = Object.entries(STORIES).map(([name, tell]) => toListedOrder(tell({ key: name }).latest.commit));
    for (const each of rows) await list.put(each);
    const found = (
      await Promise.all(['aut-prosecutor', 'aut-police'].map((authority) => list.of(authority, 100)))
    ).flatMap(({ orders }) => orders);
    expect(found).toHaveLength(rows.length);
    expect(found).toEqual(expect.arrayContaining(rows));
  });

  it('lists an authority’s own orders, newest first', async () => {
    const { port: list } = await make();
    for (const number of [2, 9, 1, 5]) await list.put(row(number));
    await list.put(row(7, { authority: 'aut-police' }));
    expect(await pagesOf(list, 10)).toEqual([['order 9', 'order 5', 'order 2', 'order 1']]);
  });

  it('lists for a validator what it validated, apart from what its authority issued', async () => {
    const { port: list } = await make();
    await list.put(row(1));
    for (const number of [2, 3]) await list.putForValidator(AUTHORITY, row(number, { authority: 'aut-police' }));
    await list.putForValidator(AUTHORITY, row(3, { authority: 'aut-police', version: 9, reference: 'later' }));
    const { orders, next } = await list.ofValidator(AUTHORITY, 1);
    expect(orders).toMatchObject([{ reference: 'later', authority: 'aut-police' }]);
    expect(await list.ofValidator(AUTHORITY, 2, next ?? '')).toMatchObject({ orders: [{ reference: 'order 2' }] });
    expect(await pagesOf(list, 10)).toEqual([['order 1']]);
    expect((await list.ofValidator('aut-police', 10)).orders).toEqual([]);
  });

  it('loses and repeats nothing from page to page', async () => {
    const { port: list } = await make();
    for (const number of [1, 2, 3, 4, 5, 6, 7]) await list.put(row(number));
    const pages = await pagesOf(list, 3);
    expect(pages.slice(0, 3)).toEqual([
      ['order 7', 'order 6', 'order 5'],
      ['order 4', 'order 3', 'order 2'],
      ['order 1'],
    ]);
    expect(pages.flat()).toHaveLength(7);
  });

  it('goes on from a cursor when newer orders have come meanwhile', async () => {
    const { port: list } = await make();
    for (const number of [1, 2, 3]) await list.put(row(number));
    const { next } = await list.of(AUTHORITY, 2);
    await list.put(row(4));
    expect((await list.of(AUTHORITY, 2, next ?? '')).orders.map(({ reference }) => reference)).toEqual(['order 1']);
  });

  it('tells orders of the same instant apart, page by page', async () => {
    const { port: list } = await make();
    const same = at('2026-11-20T08:00:00Z');
    for (const number of [1, 2, 3, 4]) await list.put(row(number, { issuedAt: same }));
    const pages = await pagesOf(list, 1);
    expect(pages.flat().toSorted()).toEqual(['order 1', 'order 2', 'order 3', 'order 4']);
  });

  it('replaces a row by a later version, never by an earlier or the same', async () => {
    const { port: list } = await make();
    await list.put(row(1, { version: 2, status: 'running' }));
    await list.put(row(1, { version: 1, status: 'issued' }));
    await list.put(row(1, { version: 2, status: 'released' }));
    expect((await list.of(AUTHORITY, 10)).orders).toMatchObject([{ version: 2, status: 'running' }]);
    await list.put(row(1, { version: 3, status: 'released', endsAt: null }));
    expect((await list.of(AUTHORITY, 10)).orders).toMatchObject([{ version: 3, status: 'released', endsAt: null }]);
  });

  it('opens no other authority’s list with a cursor', async () => {
    const { port: list } = await make();
    for (const number of [1, 2, 3]) await list.put(row(number));
    for (const number of [4, 5]) await list.put(row(number, { authority: 'aut-police' }));
    const { next } = await list.of(AUTHORITY, 2);
    expect((await list.of('aut-police', 10, next ?? '')).orders).toEqual([]);
  });

  it.each`
    cursor                                                                     | why
    ${''}                                                                      | ${'empty'}
    ${'%%%'}                                                                   | ${'no base64url'}
    ${Buffer.from('orders#aut-police').toString('base64url')}                  | ${'the key of a list'}
    ${Buffer.from('{"pk":"orders#aut-police","sk":""}').toString('base64url')} | ${'a key of a table'}
  `('refuses a cursor no page gave: $why', async ({ cursor }) => {
    const { port: list } = await make();
    await list.put(row(1));
    await expect(list.of(AUTHORITY, 10, cursor)).rejects.toMatchObject({ code: 'invalid-request', retryable: false });
  });

  it('is not changed through what it was given or what it gave', async () => {
    const { port: list } = await make();
    const given = row(1);
    await list.put(given);
    Object.assign(given, { reference: 'changed' });
    Object.assign((await list.of(AUTHORITY, 10)).orders[0] ?? {}, { reference: 'changed' });
    expect(await pagesOf(list, 10)).toEqual([['order 1']]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (list) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(list.put(row(1))).rejects.toMatchObject(down);
      await expect(list.of(AUTHORITY, 10)).rejects.toMatchObject(down);
    });
  });
});

describe('OrderList on DynamoDB', () => {
  it('refuses a row of another form', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const Item = { ...key.listedOrder(AUTHORITY, at('2026-11-20T08:00:00Z'), anOrderId()), ...row(1), status: 'lost' };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
    await expect(list.of(AUTHORITY, 10)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
