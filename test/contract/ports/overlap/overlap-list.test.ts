import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoOverlapList } from '../../../../shared/adapters/dynamo/overlap-list.ts';
import type { MetOrder } from '../../../../shared/domain/order/record/overlap.ts';
import type { IssuedOrder } from '../../../../shared/domain/overlap/choosing.ts';
import type { Meeting, OverlapList } from '../../../../shared/ports/overlap/overlap-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryOverlapList } from '../../../support/fakes/memory-overlap-list.ts';
import { type DynamoHarness, type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoOverlapList(client, table));

interface Kept extends Harness<OverlapList> {
  /** Adds others to an order as an earlier version did: all in one row, with nothing that leads to theirs. */
  addAsEarlier(owner: IssuedOrder, ...met: readonly MetOrder[]): Promise<void>;
}

const keptInMemory = (): Kept => {
  const list = new MemoryOverlapList();
  const addAsEarlier = async (owner: IssuedOrder, ...met: readonly MetOrder[]) => {
    for (const one of met) list.addAsEarlier(owner, one);
  };
  return { ...inMemory(list), addAsEarlier };
};

const putEarlier =
  ({ dynamodb, table }: DynamoHarness<OverlapList>): Kept['addAsEarlier'] =>
  async ({ authority, issuedAt, orderId }, ...met) => {
    const others = Object.fromEntries(met.map((one) => [one.orderId, one]));
    const Item = { ...key.overlaps(authority, issuedAt, orderId), orderId, others: met.length, ...others };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
  };

const keptOnTable = async (): Promise<Kept> => {
  const harness = await onTable();
  return { ...harness, addAsEarlier: putEarlier(harness) };
};

/** Issued on one day of November each, in the order of their numbers. */
const order = (number: number, authority = 'aut-police'): IssuedOrder => ({
  orderId: anOrderId(number),
  authority,
  issuedAt: at(`2026-11-${`${number}`.padStart(2, '0')}T08:00:00Z`),
});

const meeting = (owner: IssuedOrder, other: IssuedOrder, ...targets: readonly string[]): Meeting => ({
  owner,
  other,
  targets: targets.length > 0 ? targets : ['t1', 't2'],
});

const bothWays = (one: IssuedOrder, other: IssuedOrder): Meeting[] => [meeting(one, other), meeting(other, one)];

/** As a list gives an other back that was issued later than its owner, unless said otherwise. */
const met = ({ orderId, issuedAt }: IssuedOrder, foundAt = issuedAt): MetOrder => ({
  orderId,
  targets: ['t1', 't2'],
  foundAt,
});

const [ONE, TWO, THREE, FOUR, FIVE] = [order(1), order(2), order(3), order(4), order(5)];
const WHOLE_LIST = { from: ONE, to: order(28) };

const HARNESSES = inMemoryAndOnDynamo<Kept>(keptInMemory, keptOnTable);

describe.each(HARNESSES)('OverlapList $name', ({ make }) => {
  it('has nothing at first, and drops, leaves and forgets nothing without complaint', async () => {
    const { port: list } = await make();
    await list.add([]);
    await list.drop(ONE, TWO);
    expect(await list.leave(ONE)).toEqual([]);
    await list.forget(ONE);
    expect(await list.of(ONE)).toEqual([]);
    expect([...(await list.among('aut-police', WHOLE_LIST))]).toEqual([]);
  });

  it('gives back what was added, the first found first, and nobody else’s', async () => {
    const { port: list } = await make();
    for (const other of [FOUR, TWO, THREE]) await list.add([meeting(ONE, other)]);
    await list.add([meeting(TWO, FIVE)]);
    expect(await list.of(ONE)).toEqual([met(TWO), met(THREE), met(FOUR)]);
    expect(await list.of(TWO)).toEqual([met(FIVE)]);
  });

  it('has both sides meet when the later of both was issued, however often they are added', async () => {
    const { port: list } = await make();
    for (const _ of [1, 2]) await list.add(bothWays(THREE, ONE));
    expect(await list.of(ONE)).toEqual([met(THREE)]);
    expect(await list.of(THREE)).toEqual([met(ONE, THREE.issuedAt)]);
  });

  it('loses none of many that are added at once, and gives back the first hundred', async () => {
    const { port: list } = await make();
    const all = Array.from({ length: 103 }, (_, number) => ({ ...TWO, orderId: anOrderId(200 + number) }));
    await Promise.all(all.map((other) => list.add(bothWays(ONE, other))));
    expect(await list.of(ONE)).toHaveLength(100);
    for (const other of all) expect(await list.of(other)).toEqual([met(ONE, TWO.issuedAt)]);
    const [first] = await list.of(ONE);
    await list.drop(ONE, { ...TWO, orderId: first?.orderId ?? anOrderId(0) });
    expect(await list.of(ONE)).toHaveLength(100); // one made room for one
    expect((await list.of(ONE)).map(({ orderId }) => orderId)).not.toContain(first?.orderId);
  });

  it('keeps whoever was issued before through a crowd that comes at once with the owner', async () => {
    const { port: list } = await make();
    const crowd = Array.from({ length: 103 }, (_, number) => ({ ...TWO, orderId: anOrderId(200 + number) }));
    const before: IssuedOrder = { ...ONE, orderId: anOrderId(999) };
    await list.add([...crowd, before].map((other) => meeting(TWO, other)));
    const found = await list.of(TWO);
    expect(found).toHaveLength(100);
    expect(found[0]).toEqual(met(before, TWO.issuedAt));
  });

  it('tells which orders of a page have any, both ends included, and of no other authority', async () => {
    const { port: list } = await make();
    for (const owner of [ONE, TWO, THREE, FIVE]) await list.add([meeting(owner, order(7)), meeting(owner, order(6))]);
    await list.add([meeting(order(4, 'aut-sheriff'), order(6))]);
    const found = await list.among('aut-police', { from: TWO, to: FOUR });
    expect([...found.keys()].toSorted()).toEqual([TWO.orderId, THREE.orderId].toSorted());
    expect(found.get(TWO.orderId)).toEqual([met(order(6)), met(order(7))]);
  });

  it('takes an order out of the lists of all it met, and leaves its own', async () => {
    const { port: list } = await make();
    await list.add([TWO, THREE].flatMap((other) => bothWays(ONE, other)));
    await list.add(bothWays(TWO, THREE));
    expect(await list.leave(ONE)).toEqual([]);
    expect(await list.of(TWO)).toEqual([met(THREE)]);
    expect(await list.of(THREE)).toEqual([met(TWO, THREE.issuedAt)]);
    expect(await list.of(ONE)).toHaveLength(2);
  });

  it('forgets an order, and only that', async () => {
    const { port: list } = await make();
    for (const owner of [ONE, TWO]) await list.add([THREE, FOUR].map((other) => meeting(owner, other)));
    await list.forget(ONE);
    expect([...(await list.among('aut-police', WHOLE_LIST)).keys()]).toEqual([TWO.orderId]);
  });

  it('still has what an earlier version added: names whom it leaves behind, drops one of them, and forgets all', async () => {
    const { port: list, addAsEarlier } = await make();
    const found = at('2026-11-20T08:00:00Z');
    await addAsEarlier(ONE, met(TWO, found), met(THREE, found));
    await list.add([meeting(ONE, FOUR)]);
    expect(await list.of(ONE)).toEqual([met(FOUR), met(TWO, found), met(THREE, found)]);
    expect((await list.among('aut-police', WHOLE_LIST)).get(ONE.orderId)).toHaveLength(3);
    expect((await list.leave(ONE)).toSorted()).toEqual([TWO.orderId, THREE.orderId].toSorted());
    for (const _ of [1, 2]) await list.drop(ONE, TWO);
    expect(await list.of(ONE)).toEqual([met(FOUR), met(THREE, found)]);
    await list.forget(ONE);
    expect(await list.of(ONE)).toEqual([]);
  });

  it('has one only once that was found anew', async () => {
    const { port: list, addAsEarlier } = await make();
    await addAsEarlier(ONE, met(TWO, at('2026-11-20T08:00:00Z')));
    await list.add([meeting(ONE, TWO)]);
    expect(await list.of(ONE)).toEqual([met(TWO)]);
    await list.drop(ONE, TWO);
    expect(await list.of(ONE)).toEqual([]);
  });

  it('is not changed through what it was given or what it gave', async () => {
    const { port: list } = await make();
    const targets = ['t1', 't2'];
    await list.add([{ owner: ONE, other: TWO, targets }]);
    targets.push('t9');
    Object.assign((await list.of(ONE))[0] ?? {}, { targets: ['t9'] });
    expect(await list.of(ONE)).toEqual([met(TWO)]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (list) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(list.add([meeting(ONE, TWO)])).rejects.toMatchObject(down);
      await expect(list.leave(ONE)).rejects.toMatchObject(down);
      await expect(list.drop(ONE, TWO)).rejects.toMatchObject(down);
      await expect(list.forget(ONE)).rejects.toMatchObject(down);
      await expect(list.of(ONE)).rejects.toMatchObject(down);
      await expect(list.among('aut-police', WHOLE_LIST)).rejects.toMatchObject(down);
    });
  });
});

describe('OverlapList on DynamoDB', () => {
  it('leaves no row of an order that met many', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const others = Array.from({ length: 60 }, (_, number) => ({ ...TWO, orderId: anOrderId(200 + number) }));
    await list.add(others.map((other) => meeting(ONE, other)));
    await list.forget(ONE);
    expect((await dynamodb.send(new ScanCommand({ TableName: table }))).Items).toEqual([]);
  });

  it('refuses a row of another form', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const { orderId, authority, issuedAt } = ONE;
    const Item = { ...key.overlaps(authority, issuedAt, orderId), orderId, [anOrderId(2)]: { targets: 'all' } };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
    await expect(list.of(ONE)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
