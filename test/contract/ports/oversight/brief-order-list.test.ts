import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoBriefOrderList } from '../../../../shared/adapters/dynamo/brief-order-list.ts';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import type { BriefOrder } from '../../../../shared/domain/order/readings/listed-brief-order.ts';
import type { BriefOrderList } from '../../../../shared/ports/oversight/brief-order-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryBriefOrderList } from '../../../support/fakes/memory-brief-order-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { testLatestList } from '../../../support/latest-list.ts';
import { allPages } from '../../../support/pages.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoBriefOrderList(client, table));

const row = (number: number, changes: Partial<BriefOrder> = {}): BriefOrder => ({
  orderId: anOrderId(number),
  authority: 'aut-police',
  officer: 'person-desk',
  reference: `order ${number}`,
  instrument: 'US-2703f',
  issuedAt: at('2027-01-01T08:00:00Z'),
  receivedAt: null,
  endedAt: at(`2027-01-${10 + number}T08:00:00Z`),
  ending: 'withdrawn',
  reason: 'issued-in-error',
  ...changes,
});

/** The references on every page. */
const pagesOf = async (list: BriefOrderList, limit: number): Promise<string[][]> =>
  (await allPages((cursor) => list.latest(limit, cursor))).map(({ orders }) =>
    orders.map(({ reference }) => reference),
  );

const HARNESSES = inMemoryAndOnDynamo<Harness<BriefOrderList>>(() => inMemory(new MemoryBriefOrderList()), onTable);

describe.each(HARNESSES)('BriefOrderList $name', ({ make }) => {
  it('has nothing to list or to count at first', async () => {
    const { port: list } = await make();
    expect(await list.latest(10)).toEqual({ orders: [], next: null });
    expect([await list.count('aut-police'), await list.count('aut-police', 'person-desk')]).toEqual([0, 0]);
  });

  it('gives back what it was given, once, the latest first', async () => {
    const { port: list } = await make();
    const rows = [row(3, { receivedAt: at('2027-01-02T08:00:00Z') }), row(2), row(1)];
    for (const each of [...rows.toReversed(), ...rows]) await list.put(each);
    expect((await list.latest(10)).orders).toEqual(rows);
  });

  it('counts those of an authority, and of an officer of it alone, each once', async () => {
    const { port: list } = await make();
    for (const number of [1, 2, 2]) await list.put(row(number));
    await list.put(row(3, { officer: 'person-desk#2' }));
    await list.put(row(4, { officer: 'person-des' }));
    await list.put(row(5, { authority: 'aut-police-ca' }));
    expect(await list.count('aut-police')).toBe(4);
    expect(await list.count('aut-police', 'person-desk')).toBe(2);
    expect(await list.count('aut-police', 'person-desk#2')).toBe(1);
    expect(await list.count('aut-police-ca', 'person-desk')).toBe(1);
  });

  it('loses and repeats nothing from page to page, also of the same instant', async () => {
    const { port: list } = await make();
    const same = at('2027-01-24T08:00:00Z');
    for (const number of [1, 2, 3, 4, 5]) await list.put(row(number, { endedAt: same }));
    const pages = await pagesOf(list, 2);
    expect(pages.flat().toSorted()).toEqual(['order 1', 'order 2', 'order 3', 'order 4', 'order 5']);
  });

  it('takes an order out, once or twice, of the count as well', async () => {
    const { port: list } = await make();
    for (const number of [1, 2]) await list.put(row(number));
    for (let times = 1; times <= 2; times += 1) await list.remove(row(1));
    expect(await pagesOf(list, 10)).toEqual([['order 2']]);
    expect(await list.count('aut-police', 'person-desk')).toBe(1);
  });

  testLatestList({
    make,
    row: () => row(1),
    rowsOf: async (list) => (await list.latest(10)).orders,
    elsewhere: {
      'the key of a list': 'oversight#brief-orders',
      'a place in a list of reviews': `2026-12-11T08:00:00.000Z#${anOrderId(1)}.r1`,
    },
    counting: (list) => list.count('aut-police'),
  });
});

describe('BriefOrderList on DynamoDB', () => {
  it('refuses a row of another form', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const place = key.briefOrder(row(1).endedAt, row(1).orderId);
    await dynamodb.send(new PutCommand({ TableName: table, Item: { ...row(1), ...place, ending: 'lapsed' } }));
    await expect(list.latest(10)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
