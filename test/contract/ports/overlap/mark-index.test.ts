import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoFileNumberIndex } from '../../../../shared/adapters/dynamo/file-number-index.ts';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoMarkIndex } from '../../../../shared/adapters/dynamo/mark-index.ts';
import { type Digest, keyedDigest } from '../../../../shared/domain/digest.ts';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { createMarks, type Mark } from '../../../../shared/domain/overlap/marks.ts';
import type { FileNumberIndex } from '../../../../shared/ports/overlap/file-number-index.ts';
import type { FoundMarks, MarkIndex } from '../../../../shared/ports/overlap/mark-index.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryMarkIndex } from '../../../support/fakes/memory-mark-index.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

type Both = MarkIndex & FileNumberIndex;

/** Whoever puts marks up also puts up file numbers, and somebody else reads those. */
const onTable = () =>
  onDynamo<Both>('views', (client, table) => {
    const reader = new DynamoFileNumberIndex(client, table);
    const filedUnder: FileNumberIndex['filedUnder'] = async (...asked) => await reader.filedUnder(...asked);
    return Object.assign(new DynamoMarkIndex(client, table), { filedUnder });
  });

const hash = (text: string): Digest => keyedDigest(new Uint8Array(32), text);

/** A mark of an account, or of an address or range. */
function mark(value: string, target = 't1', span: Mark['span'] = null): Mark {
  const type = /[.:]/.test(value) ? 'ip_with_timestamp' : 'account';
  const [made] = createMarks('prv-demo', [{ id: target, type, value, span, port: null }], hash);
  if (!made) throw new Error('it names something');
  return made;
}

const [A, B, C] = [anOrderId(1), anOrderId(2), anOrderId(3)];
const issued = (orderId: OrderId) => ({ orderId, ...ISSUE });
const ISSUE = { authority: 'aut-police', issuedAt: at('2026-11-10T08:00:00Z') };
const SPAN = { from: at('2026-09-01T00:00:00Z'), to: at('2026-11-30T00:00:00Z') };

async function allNear(index: MarkIndex, one: Mark): Promise<FoundMarks[]> {
  const found: FoundMarks[] = [];
  for await (const page of index.near(one)) found.push(...page);
  return found;
}

const ordersNear = async (index: MarkIndex, one: Mark): Promise<OrderId[]> =>
  [...new Set((await allNear(index, one)).map(({ orderId }) => orderId))].sort();

const HARNESSES = inMemoryAndOnDynamo<Harness<Both>>(() => inMemory<MemoryMarkIndex>(new MemoryMarkIndex()), onTable);

describe.each(HARNESSES)('MarkIndex $name', ({ make }) => {
  it('has nothing at first, and takes nothing down without complaint', async () => {
    const { port: index } = await make();
    expect(await index.of(A)).toBeUndefined();
    expect(await allNear(index, mark('somebody'))).toEqual([]);
    expect(await index.withdraw(A)).toBe('by-nobody');
    await index.forget(A);
  });

  it('gives back an order’s marks as they were put', async () => {
    const { port: index } = await make();
    const marks = [
      mark('somebody'),
      mark('somebody', 't2', SPAN),
      mark('192.0.2.44', 't3'),
      mark('2001:db8:5c::1', 't4'),
    ];
    await index.put(issued(A), marks);
    expect(await index.of(A)).toEqual(marks);
    await index.put(issued(B), []);
    expect(await index.of(B)).toEqual([]);
  });

  it('leads to what was filed under a number, newest first, page by page, until it is forgotten', async () => {
    const { port: index } = await make();
    const [number, other] = [hash('2 Js 123/26'), hash('2 Js 124/26')];
    const filed = (day: number, fileNumber = number) => ({ fileNumber, issuedAt: at(`2026-11-1${day}T08:00:00Z`) });
    await index.put(issued(A), [mark('somebody')], filed(1));
    await index.put(issued(B), [], filed(3));
    await index.put(issued(C), [mark('somebody')], filed(2, other));
    expect((await index.filedUnder(number, 10)).orders).toEqual([
      { orderId: B, issuedAt: filed(3).issuedAt },
      { orderId: A, issuedAt: filed(1).issuedAt },
    ]);
    const { orders, next } = await index.filedUnder(number, 1);
    expect(orders).toEqual([next]);
    expect((await index.filedUnder(number, 1, next ?? undefined)).orders).toMatchObject([{ orderId: A }]);
    await index.withdraw(A);
    expect((await index.filedUnder(number, 10)).orders).toHaveLength(2);
    await index.forget(A);
    await index.forget(B);
    expect((await index.filedUnder(number, 10)).orders).toEqual([]);
    expect((await index.filedUnder(other, 10)).orders).toMatchObject([{ orderId: C }]);
  });

  it('finds who stands at the same place, itself included, and nobody else', async () => {
    const { port: index } = await make();
    await index.put(issued(A), [mark('somebody', 't1', SPAN), mark('another', 't2')]);
    await index.put(issued(B), [mark('somebody', 't5')]);
    await index.put(issued(C), [mark('another')]);
    expect(await ordersNear(index, mark('somebody'))).toEqual([A, B].sort());
    const found = await allNear(index, mark('somebody'));
    expect(found.find(({ orderId }) => orderId === A)?.marks).toEqual([mark('somebody', 't1', SPAN)]);
  });

  it('gives every mark an order has at one place', async () => {
    const { port: index } = await make();
    const marks = [mark('somebody', 't1', SPAN), mark('somebody', 't2')];
    await index.put(issued(A), marks);
    expect(await allNear(index, mark('somebody'))).toEqual([{ orderId: A, marks, issue: ISSUE }]);
  });

  it.each`
    stands                | looks                 | finds    | why
    ${'192.0.2.44'}       | ${'192.0.2.44'}       | ${true}  | ${'one address'}
    ${'192.0.2.44'}       | ${'192.0.2.45'}       | ${false} | ${'its neighbour'}
    ${'192.0.2.44'}       | ${'192.0.2.32/27'}    | ${true}  | ${'an address in a range'}
    ${'192.0.2.32/27'}    | ${'192.0.2.44'}       | ${true}  | ${'a range around an address'}
    ${'192.0.2.0/24'}     | ${'192.0.2.44'}       | ${true}  | ${'the widest range around an address'}
    ${'192.0.2.44'}       | ${'192.0.2.0/24'}     | ${true}  | ${'an address in the widest range'}
    ${'192.0.2.32/27'}    | ${'192.0.2.0/24'}     | ${true}  | ${'a range in a range'}
    ${'192.0.2.0/24'}     | ${'192.0.2.32/27'}    | ${true}  | ${'a range around a range'}
    ${'192.0.2.64/27'}    | ${'192.0.2.32/28'}    | ${true}  | ${'a range beside a range: the domain tells them apart'}
    ${'192.0.3.0/24'}     | ${'192.0.2.44'}       | ${false} | ${'another network'}
    ${'2001:db8:5c::/48'} | ${'2001:db8:5c::1'}   | ${true}  | ${'a range of IPv6 around an address'}
    ${'2001:db8:5c::1'}   | ${'2001:db8:5c::/64'} | ${true}  | ${'an address in a range of IPv6'}
    ${'2001:db8:5d::/48'} | ${'2001:db8:5c::1'}   | ${false} | ${'another network of IPv6'}
  `('$stands stands, $looks looks: $why', async ({ stands, looks, finds }) => {
    const { port: index } = await make();
    await index.put(issued(A), [mark(stands)]);
    expect(await ordersNear(index, mark(looks))).toEqual(finds ? [A] : []);
  });

  it('puts and takes down as often as asked', async () => {
    const { port: index } = await make();
    const marks = [mark('somebody'), mark('192.0.2.0/24', 't2')];
    await index.put(issued(A), marks);
    await index.put(issued(A), marks);
    expect(await ordersNear(index, mark('192.0.2.44'))).toEqual([A]);
    for (const _ of [1, 2]) expect(await index.withdraw(A)).toBe('by-this-version');
    expect(await ordersNear(index, mark('somebody'))).toEqual([]);
    expect(await ordersNear(index, mark('192.0.2.44'))).toEqual([]);
    expect(await index.of(A)).toEqual(marks); // it still finds the others
    await index.forget(A);
    await index.forget(A);
    expect(await index.of(A)).toBeUndefined();
  });

  it('puts marks in place of earlier ones, and a file number likewise', async () => {
    const { port: index } = await make();
    const number = hash('2 Js 123/26');
    const earlier = { fileNumber: hash('an earlier spelling'), issuedAt: ISSUE.issuedAt };
    const moved = [mark('somebody'), mark('192.0.2.0/24', 't2')];
    await index.put(issued(A), [...moved, mark('198.51.100.0/24', 't3')], earlier);
    await index.put(issued(A), [mark('somebody'), mark('another', 't2')], { ...earlier, fileNumber: number });
    expect(await index.of(A)).toEqual([mark('somebody'), mark('another', 't2')]);
    for (const looks of ['somebody', 'another']) expect(await ordersNear(index, mark(looks))).toEqual([A]);
    for (const looks of ['192.0.2.44', '198.51.100.7']) expect(await ordersNear(index, mark(looks))).toEqual([]);
    expect((await index.filedUnder(earlier.fileNumber, 10)).orders).toEqual([]);
    expect((await index.filedUnder(number, 10)).orders).toMatchObject([{ orderId: A }]);
  });

  it('forgets what still stands, and only of that order', async () => {
    const { port: index } = await make();
    await index.put(issued(A), [mark('somebody')]);
    await index.put(issued(B), [mark('somebody')]);
    await index.forget(A);
    expect(await ordersNear(index, mark('somebody'))).toEqual([B]);
    expect(await index.of(B)).toEqual([mark('somebody')]);
  });

  it('finds every order there is, however many', async () => {
    const { port: index } = await make();
    const orders = Array.from({ length: 55 }, (_, number) => anOrderId(number));
    await Promise.all(orders.map((orderId) => index.put(issued(orderId), [mark('somebody')])));
    expect(await ordersNear(index, mark('somebody'))).toEqual(orders.toSorted());
  });

  it('is not changed through what it was given or what it gave', async () => {
    const { port: index } = await make();
    const given = mark('somebody');
    await index.put(issued(A), [given]);
    Object.assign(given, { target: 'changed' });
    Object.assign((await index.of(A))?.[0] ?? {}, { target: 'changed' });
    Object.assign((await allNear(index, given))[0]?.marks[0] ?? {}, { target: 'changed' });
    expect(await index.of(A)).toEqual([mark('somebody')]);
    expect(await allNear(index, given)).toEqual([{ orderId: A, marks: [mark('somebody')], issue: ISSUE }]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (index) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(index.put(issued(A), [mark('somebody')])).rejects.toMatchObject(down);
      await expect(index.of(A)).rejects.toMatchObject(down);
      await expect(index.filedUnder(hash('2 Js 123/26'), 1)).rejects.toMatchObject(down);
      await expect(allNear(index, mark('somebody'))).rejects.toMatchObject(down);
      await expect(index.withdraw(A)).rejects.toMatchObject(down);
      await expect(index.forget(A)).rejects.toMatchObject(down);
    });
  });
});

describe('MarkIndex on DynamoDB', () => {
  it('holds a hundred addresses of IPv6 in one order', async () => {
    const { port: index } = await onTable();
    const marks = Array.from({ length: 100 }, (_, number) =>
      mark(`2001:db8:5c::${number.toString(16)}`, `t${number + 1}`),
    );
    await index.put(issued(A), marks);
    expect(await index.of(A)).toEqual(marks);
    await index.forget(A);
    expect(await allNear(index, marks[0] ?? mark('somebody'))).toEqual([]);
  });

  it('finds every order beyond a page of the table', async () => {
    const { port: index } = await onTable();
    const orders = Array.from({ length: 505 }, (_, number) => anOrderId(number));
    for (let from = 0; from < orders.length; from += 50) {
      await Promise.all(orders.slice(from, from + 50).map((orderId) => index.put(issued(orderId), [mark('somebody')])));
    }
    expect(await ordersNear(index, mark('somebody'))).toEqual(orders.toSorted());
  });

  it('finds, replaces and forgets what an earlier version put up, which does not say who issued it', async () => {
    const { port: index, dynamodb, table } = await onTable();
    const marks = [mark('somebody')];
    const [{ place, path } = mark('somebody')] = marks;
    const gone = mark('another', 't2');
    for (const Item of [
      { ...key.markList(A), orderId: A, marks: [...marks, gone] },
      { ...key.mark(place, path, A), orderId: A, marks },
      { ...key.mark(gone.place, gone.path, A), orderId: A, marks: [gone] },
    ])
      await dynamodb.send(new PutCommand({ TableName: table, Item }));
    expect(await allNear(index, mark('somebody'))).toEqual([{ orderId: A, marks }]);
    expect(await index.withdraw(A)).toBe('by-an-earlier-version');
    expect(await allNear(index, gone)).toEqual([]);
    await index.put(issued(A), marks);
    expect(await allNear(index, mark('somebody'))).toEqual([{ orderId: A, marks, issue: ISSUE }]);
    await index.forget(A);
    expect((await dynamodb.send(new ScanCommand({ TableName: table }))).Items).toEqual([]);
  });

  it('refuses a row of another form', async () => {
    const { port: index, dynamodb, table } = await onTable();
    const Item = { ...key.markList(A), orderId: A, marks: [{ ...mark('somebody'), place: 'nowhere' }] };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
    await expect(index.of(A)).rejects.toMatchObject({ code: 'record-damaged' });
    await expect(index.forget(A)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
