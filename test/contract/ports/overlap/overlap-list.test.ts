import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoOverlapList } from '../../../../shared/adapters/dynamo/overlap-list.ts';
import type { MetOrder } from '../../../../shared/domain/order/record/overlap.ts';
import type { OverlapList, OverlapOwner } from '../../../../shared/ports/overlap/overlap-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryOverlapList } from '../../../support/fakes/memory-overlap-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoOverlapList(client, table));

const owner = (number: number, authority = 'aut-police'): OverlapOwner => ({
  orderId: anOrderId(number),
  authority,
  issuedAt: at(`2026-11-${10 + number}T08:00:00Z`),
});

const met = (number: number, changes: Partial<MetOrder> = {}): MetOrder => ({
  orderId: anOrderId(100 + number),
  targets: ['t1', 't2'],
  foundAt: at(`2026-12-${String(number + 1).padStart(2, '0')}T08:00:00Z`),
  ...changes,
});

const HARNESSES = inMemoryAndOnDynamo<Harness<OverlapList>>(() => inMemory(new MemoryOverlapList()), onTable);

describe.each(HARNESSES)('OverlapList $name', ({ make }) => {
  it('has nothing at first, and drops and forgets nothing without complaint', async () => {
    const { port: list } = await make();
    await list.drop(owner(1), anOrderId(2));
    await list.forget(owner(1));
    expect(await list.of(owner(1))).toEqual([]);
    expect([...(await list.among('aut-police', { from: owner(1), to: owner(9) }))]).toEqual([]);
  });

  it('gives back what was added, the first found first, and nobody else’s', async () => {
    const { port: list } = await make();
    for (const number of [3, 1, 2]) await list.add(owner(1), met(number));
    await list.add(owner(2), met(7));
    expect(await list.of(owner(1))).toEqual([met(1), met(2), met(3)]);
    expect(await list.of(owner(2))).toEqual([met(7)]);
  });

  it('keeps one as it was first found', async () => {
    const { port: list } = await make();
    await list.add(owner(1), met(1));
    await list.add(owner(1), met(1, { targets: ['t9'], foundAt: at('2027-01-01T00:00:00Z') }));
    expect(await list.of(owner(1))).toEqual([met(1)]);
  });

  it('loses none of many that are added at once, and takes no more than a hundred', async () => {
    const { port: list } = await make();
    const all = Array.from({ length: 103 }, (_, number) => met(number % 28, { orderId: anOrderId(200 + number) }));
    await Promise.all(all.slice(0, 50).map((one) => list.add(owner(1), one)));
    expect(await list.of(owner(1))).toHaveLength(50);
    for (const one of all) await list.add(owner(1), one);
    expect(await list.of(owner(1))).toHaveLength(100);
    await list.drop(owner(1), anOrderId(200));
    await list.drop(owner(1), anOrderId(200));
    await list.add(owner(1), met(1, { orderId: anOrderId(302), foundAt: at('2027-01-01T00:00:00Z') }));
    await list.add(owner(1), met(2, { orderId: anOrderId(303), foundAt: at('2027-01-01T00:00:00Z') }));
    const left = await list.of(owner(1));
    expect(left).toHaveLength(100); // one made room for one, however often it was dropped
    expect(left.map(({ orderId }) => orderId)).not.toContain(anOrderId(200));
  });

  it('tells which orders of a page have any, both ends included, and of no other authority', async () => {
    const { port: list } = await make();
    for (const number of [1, 2, 3, 5]) await list.add(owner(number), met(number));
    await list.add(owner(4, 'aut-sheriff'), met(4));
    const found = await list.among('aut-police', { from: owner(2), to: owner(4) });
    expect([...found.keys()].toSorted()).toEqual([anOrderId(2), anOrderId(3)].toSorted());
    expect(found.get(anOrderId(2))).toEqual([met(2)]);
  });

  it('forgets an order, and only that', async () => {
    const { port: list } = await make();
    for (const number of [1, 2]) await list.add(owner(number), met(number));
    await list.forget(owner(1));
    expect([...(await list.among('aut-police', { from: owner(1), to: owner(2) })).keys()]).toEqual([anOrderId(2)]);
  });

  it('is not changed through what it was given or what it gave', async () => {
    const { port: list } = await make();
    const given = met(1);
    await list.add(owner(1), given);
    Object.assign(given, { targets: ['t9'] });
    Object.assign((await list.of(owner(1)))[0] ?? {}, { targets: ['t9'] });
    expect(await list.of(owner(1))).toEqual([met(1)]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (list) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(list.add(owner(1), met(1))).rejects.toMatchObject(down);
      await expect(list.drop(owner(1), anOrderId(2))).rejects.toMatchObject(down);
      await expect(list.forget(owner(1))).rejects.toMatchObject(down);
      await expect(list.of(owner(1))).rejects.toMatchObject(down);
      await expect(list.among('aut-police', { from: owner(1), to: owner(2) })).rejects.toMatchObject(down);
    });
  });
});

describe('OverlapList on DynamoDB', () => {
  it('refuses a row of another form', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const { orderId, authority, issuedAt } = owner(1);
    const Item = { ...key.overlaps(authority, issuedAt, orderId), orderId, [anOrderId(2)]: { targets: 'all' } };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
    await expect(list.of(owner(1))).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
