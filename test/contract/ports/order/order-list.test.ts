import { BatchWriteCommand, type DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoOrderList } from '../../../../shared/adapters/dynamo/order-list.ts';
import { plus } from '../../../../shared/domain/instant.ts';
import type { ListedOrder } from '../../../../shared/domain/order/readings/listed-order.ts';
import type { Moment } from '../../../../shared/domain/order/readings/outlook.ts';
import { signpostsOf, type Way } from '../../../../shared/domain/order/readings/signposts.ts';
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

/** A client that does something before signposts are taken down. */
function beforeTakingDown(client: DynamoDBDocumentClient, act: () => Promise<void>): DynamoDBDocumentClient {
  const send = client.send.bind(client);
  return Object.assign(Object.create(client), {
    send: async (command: Parameters<typeof send>[0]) => {
      const writes = command instanceof BatchWriteCommand ? Object.values(command.input.RequestItems ?? {}).flat() : [];
      if (writes.some(({ DeleteRequest }) => DeleteRequest !== undefined)) await act();
      return await send(command);
    },
  });
}

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

  describe('on a way', () => {
    const LIST = { kind: 'issued', of: AUTHORITY } as const;
    const STATUS = { trail: 'status/running', from: 'the-last' } as const;
    const DUE = { trail: 'due', from: 'the-first' } as const;
    const at5 = at('2026-12-05T08:00:00Z');
    const moment = (changes: Partial<Moment> = {}): Moment => ({
      from: at('2026-11-20T08:00:00Z'),
      status: 'running',
      attention: [],
      due: { what: 'period', owedBy: 'nobody', at: at5 },
      ...changes,
    });
    const like = (number: number, changes: Partial<Moment> = {}, version = 1): ListedOrder =>
      row(number, { version, outlook: [moment(changes)] });
    const followed = async (list: OrderList, way: Way = STATUS, limit = 10, after?: string): Promise<string[]> =>
      (await list.follow(LIST, way, limit, after)).orders.map(({ reference }) => reference);

    it('leads to rows that are alike in one thing, in the order of the way, page by page', async () => {
      const { port: list } = await make();
      for (const number of [2, 9, 1, 5]) await list.put(like(number));
      await list.put(like(3, { status: 'issued' }));
      await list.put(row(4, { authority: 'aut-police', outlook: [moment()] }));
      await list.putForValidator(AUTHORITY, like(6));
      expect(await followed(list)).toEqual(['order 9', 'order 5', 'order 2', 'order 1']);
      const page = await list.follow(LIST, STATUS, 3);
      expect(page).toMatchObject({ followed: 3 });
      expect(await followed(list, STATUS, 3, page.next ?? '')).toEqual(['order 1']);
      expect(await list.follow(LIST, { ...STATUS, trail: 'status/lapsed' }, 3)).toEqual({
        orders: [],
        followed: 0,
        next: null,
      });
      const validated = await list.follow({ kind: 'validated', of: AUTHORITY }, STATUS, 10);
      expect(validated.orders.map(({ reference }) => reference)).toEqual(['order 6']);
    });

    it('gives back rows with all that is foreseen of them', async () => {
      const { port: list } = await make();
      const later = moment({ from: at5, status: 'lapsed', attention: ['release-overdue'], due: null });
      const whole = row(1, { outlook: [moment({ attention: ['objection-open'] }), later] });
      await list.put(whole);
      const ways = ['attention/objection-open', `provider/${whole.provider}`, 'reference/order 1', 'behind'] as const;
      for (const trail of ways)
        expect((await list.follow(LIST, { trail, from: 'the-first' }, 10)).orders).toEqual([whole]);
      expect((await list.follow(LIST, { trail: 'status/lapsed', from: 'the-first' }, 10)).orders).toEqual([]);
    });

    it('goes as far as before an instant', async () => {
      const { port: list } = await make();
      await list.put(like(1));
      await list.put(like(2, { due: { what: 'review', owedBy: 'reviewer', at: plus(at5, 1) } }));
      await list.put(like(3, { due: null }));
      expect(await followed(list, DUE)).toEqual(['order 1', 'order 2']);
      expect(await followed(list, { ...DUE, before: plus(at5, 1) })).toEqual(['order 1']);
      expect(await followed(list, { ...DUE, before: at5 })).toEqual([]);
    });

    it('leads nowhere that a later version has left, whatever comes twice or late', async () => {
      const { port: list } = await make();
      const [first, second] = [like(1), like(1, { status: 'lapsed', due: null }, 2)];
      for (const each of [first, second, first, second, first]) await list.put(each);
      expect(await followed(list)).toEqual([]);
      expect(await followed(list, DUE)).toEqual([]);
      expect(await followed(list, { ...STATUS, trail: 'status/lapsed' })).toEqual(['order 1']);
      await list.put(like(1, {}, 3));
      expect(await followed(list)).toEqual(['order 1']);
      expect(await followed(list, DUE)).toEqual(['order 1']);
    });

    it('leads to the latest version, when several are put at once', async () => {
      const { port: list } = await make();
      const statuses = ['issued', 'running', 'continued', 'running', 'lapsed'] as const;
      await Promise.all(statuses.map((status, index) => list.put(like(1, { status }, index + 1))));
      expect(await followed(list, { ...STATUS, trail: 'status/lapsed' })).toEqual(['order 1']);
      for (const status of ['issued', 'running', 'continued'])
        expect(await followed(list, { ...STATUS, trail: `status/${status}` })).toEqual([]);
    });

    it('gives rows by what leads to them, in that order', async () => {
      const { port: list } = await make();
      for (const number of [1, 2, 3]) await list.put(like(number));
      const refs = [like(3), like(7), like(1)];
      expect((await list.rowsOf(LIST, refs)).map(({ reference }) => reference)).toEqual(['order 3', 'order 1']);
      expect(await list.rowsOf(LIST, [])).toEqual([]);
    });
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
      const owner = { kind: 'issued', of: AUTHORITY } as const;
      await expect(list.follow(owner, { trail: 'due', from: 'the-first' }, 10)).rejects.toMatchObject(down);
      await expect(list.rowsOf(owner, [row(1)])).rejects.toMatchObject(down);
    });
  });
});

describe('OrderList on DynamoDB', () => {
  const RUNNING = { trail: 'status/running', from: 'the-last' } as const;
  const LIST = { kind: 'issued', of: AUTHORITY } as const;
  const LAPSED = { trail: 'status/lapsed', from: 'the-last' } as const;
  const standing = (status: Moment['status'], version: number): ListedOrder => {
    const [first, ...later] = row(1).outlook ?? [];
    if (!first) throw new Error('something is foreseen of every order');
    return row(1, { version, outlook: [{ ...first, status }, ...later] });
  };
  const running = (version: number): ListedOrder => standing('running', version);
  const lapsed = (version: number): ListedOrder => standing('lapsed', version);
  const countItems = async (dynamodb: DynamoDBDocumentClient, table: string): Promise<number> =>
    (await dynamodb.send(new ScanCommand({ TableName: table, Select: 'COUNT' }))).Count ?? 0;

  it('puts signposts up for a row that an earlier version of Holdfast wrote, of the same commit', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const { outlook, ...earlier } = running(4);
    const Item = { ...key.listedOrder(AUTHORITY, earlier.issuedAt, earlier.orderId), ...earlier };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
    expect((await list.of(AUTHORITY, 10)).orders).toEqual([earlier]);
    expect((await list.follow(LIST, RUNNING, 10)).orders).toEqual([]);
    await list.put(running(4));
    expect((await list.follow(LIST, RUNNING, 10)).orders).toEqual([running(4)]);
  });

  it('goes by no signpost that its row does not name, and meets an order with two of them once', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const stale = { trail: 'status/running', at: at('2026-11-01T00:00:00Z') } as const;
    const { orderId, issuedAt } = running(1);
    const Item = { ...key.signpost('ordersBy', AUTHORITY, stale, orderId), orderId, issuedAt, version: 1 };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
    expect(await list.follow(LIST, RUNNING, 10)).toMatchObject({ orders: [], followed: 1 });
    await list.put(running(2));
    expect((await list.follow(LIST, RUNNING, 10)).orders).toEqual([running(2)]);
  });

  it('finishes what a run that was cut off began, and leaves nothing behind', async () => {
    const { port: list, dynamodb, table } = await onTable();
    await list.put(running(1));
    const before = await countItems(dynamodb, table);
    const released = toListedOrder(STORIES.released().latest.commit);
    const next = row(1, { version: 2, outlook: released.outlook });
    const cutOff = async () => {
      throw new Error('cut off');
    };
    const cut = new DynamoOrderList(beforeTakingDown(dynamodb, cutOff), table);
    await expect(cut.put(next)).rejects.toThrow('cut off');
    expect((await list.follow(LIST, RUNNING, 10)).orders).toEqual([]);
    await list.put(next);
    expect(await countItems(dynamodb, table)).toBeLessThanOrEqual(before + 1);
    const sparse = await onTable();
    await sparse.port.put(next);
    expect(await countItems(dynamodb, table)).toBe(await countItems(sparse.dynamodb, sparse.table));
  });

  it('keeps what a later version put up again, however late an earlier one takes down what it left', async () => {
    const { port: list, dynamodb, table } = await onTable();
    await list.put(running(1));
    const laterCame = async () => await list.put(running(3));
    const late = new DynamoOrderList(beforeTakingDown(dynamodb, laterCame), table);
    await late.put(lapsed(2));
    expect((await list.follow(LIST, RUNNING, 10)).orders).toEqual([running(3)]);
    await list.put(lapsed(2)); // comes twice
    expect((await list.follow(LIST, RUNNING, 10)).orders).toEqual([running(3)]);
    expect(await list.follow(LIST, LAPSED, 10)).toMatchObject({ orders: [], followed: 0 });
  });

  it('goes by signposts that an earlier version of Holdfast put up, and takes them down', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const { orderId, issuedAt, version, ...rest } = running(4);
    const earlier = { ...rest, orderId, issuedAt, version, signposts: signpostsOf('issued', running(4)), left: [] };
    const ref = { orderId, issuedAt, version };
    const signposts = earlier.signposts.map((one) => ({
      ...key.signpost('ordersBy', AUTHORITY, one, orderId),
      ...ref,
    }));
    for (const Item of [...signposts, { ...key.listedOrder(AUTHORITY, issuedAt, orderId), ...earlier }])
      await dynamodb.send(new PutCommand({ TableName: table, Item }));
    expect((await list.follow(LIST, RUNNING, 10)).orders).toEqual([running(4)]);
    await list.put(lapsed(5));
    expect(await list.follow(LIST, RUNNING, 10)).toMatchObject({ orders: [], followed: 0 });
    expect((await list.follow(LIST, LAPSED, 10)).orders).toEqual([lapsed(5)]);
    expect((await list.follow(LIST, { ...RUNNING, trail: 'reference/order 1' }, 10)).orders).toEqual([lapsed(5)]);
    const anew = await onTable();
    await anew.port.put(lapsed(5));
    expect(await countItems(dynamodb, table)).toBe(await countItems(anew.dynamodb, anew.table));
  });

  it('puts up what an earlier version of Holdfast did not know of the same commit, when lists are made anew', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const VALIDATED = { kind: 'validated', of: AUTHORITY } as const;
    const DECIDED: Way = { trail: 'validation/decided', from: 'the-last' };
    const granted = toListedOrder(STORIES.validationGranted().latest.commit);
    const { validation: _, ...earlier } = granted;
    await list.putForValidator(AUTHORITY, earlier);
    expect((await list.follow(VALIDATED, DECIDED, 10)).orders).toEqual([]);
    await list.putForValidator(AUTHORITY, granted);
    await list.putForValidator(AUTHORITY, granted); // comes twice
    expect((await list.follow(VALIDATED, DECIDED, 10)).orders).toEqual([granted]);
    const anew = await onTable();
    await anew.port.putForValidator(AUTHORITY, granted);
    expect(await countItems(dynamodb, table)).toBe(await countItems(anew.dynamodb, anew.table));
  });

  it('gives with each page where the next begins, also where signposts have versions', async () => {
    const { port: list } = await onTable();
    for (const number of [1, 2, 3]) await list.put({ ...running(number), ...row(number, { version: number }) });
    const way = { ...RUNNING, trail: `status/${row(1).status}` } as const;
    const pages = await allPages(async (cursor) => await list.follow(LIST, way, 1, cursor));
    expect(pages.flatMap(({ orders }) => orders.map(({ version }) => version))).toEqual([3, 2, 1]);
  });

  it('refuses a row of another form', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const Item = { ...key.listedOrder(AUTHORITY, at('2026-11-20T08:00:00Z'), anOrderId()), ...row(1), status: 'lost' };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
    await expect(list.of(AUTHORITY, 10)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
