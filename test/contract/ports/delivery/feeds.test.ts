import { describe, expect, it } from 'vitest';
import { writeCursor } from '../../../../shared/adapters/dynamo/cursor.ts';
import { DynamoFeedReader } from '../../../../shared/adapters/dynamo/feed-reader.ts';
import { DynamoFeeds } from '../../../../shared/adapters/dynamo/feeds.ts';
import type { FeedEntry, FeedOwner } from '../../../../shared/domain/delivery/feed.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import type { FeedReader, Feeds } from '../../../../shared/ports/delivery/feeds.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryFeeds } from '../../../support/fakes/memory-feeds.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

type Both = Feeds & FeedReader;

/** Whoever writes feeds, and somebody else who reads them. */
const onTable = () =>
  onDynamo<Both>('views', (client, table) => {
    const reader = new DynamoFeedReader(client, table);
    const read: FeedReader['read'] = async (...asked) => await reader.read(...asked);
    return Object.assign(new DynamoFeeds(client, table), { read });
  });

const DEMO: FeedOwner = { kind: 'messages', of: 'prv-demo' };
const LATER = at('2027-01-01T00:00:00Z');

const entry = (number: number, changes: Partial<FeedEntry> = {}): FeedEntry => ({
  owner: DEMO,
  orderId: anOrderId(number),
  number: 1,
  at: at(`2026-11-${10 + number}T09:00:00Z`),
  body: `{"message":${number}}`,
  ...changes,
});
const bodiesOf = async (feeds: Both, owner = DEMO, before = LATER): Promise<string[]> =>
  (await feeds.read(owner, undefined, before, 100)).entries.map(({ body }) => body);

const HARNESSES = inMemoryAndOnDynamo<Harness<Both>>(() => inMemory<MemoryFeeds>(new MemoryFeeds()), onTable);

describe.each(HARNESSES)('Feeds $name', ({ make }) => {
  it('hold nothing at first, and give back the cursor that was given', async () => {
    const { port: feeds } = await make();
    expect(await feeds.read(DEMO, undefined, LATER, 10)).toEqual({ entries: [], next: null, hasMore: false });
    const after = writeCursor(`2026-11-20T16:10:00.000Z#${anOrderId()}#000000000001`) ?? '';
    expect(await feeds.read(DEMO, after, LATER, 10)).toEqual({ entries: [], next: after, hasMore: false });
    expect(await feeds.read(DEMO, after, at('2026-01-01T00:00:00Z'), 10)).toMatchObject({ entries: [], next: after });
  });

  it('give what stands in one by its place, page by page, and nothing twice', async () => {
    const { port: feeds } = await make();
    for (const number of [3, 1, 2]) await feeds.put(entry(number), entry(number).at);
    await feeds.put(entry(2), entry(2).at);
    await feeds.put(entry(0, { body: 'late' }), at('2026-11-12T12:00:00Z'));
    const first = await feeds.read(DEMO, undefined, LATER, 3);
    expect(first.entries.map(({ body }) => body)).toEqual(['{"message":1}', '{"message":2}', 'late']);
    expect(first).toMatchObject({ hasMore: true, next: expect.any(String) });
    const second = await feeds.read(DEMO, first.next ?? '', LATER, 3);
    expect(second.entries).toEqual([{ orderId: anOrderId(3), number: 1, body: '{"message":3}' }]);
    expect(second.hasMore).toBe(false);
    expect(await feeds.read(DEMO, second.next ?? '', LATER, 3)).toEqual({ ...second, entries: [] });
  });

  it('give with a message by what its id names it, and with one that was told before nothing of that', async () => {
    const { port: feeds } = await make();
    const tells = sha256('what is told');
    await feeds.put(entry(1, { tells }), entry(1).at);
    await feeds.put(entry(2), entry(2).at);
    expect((await feeds.read(DEMO, undefined, LATER, 10)).entries).toEqual([
      { orderId: anOrderId(1), number: 1, body: '{"message":1}', tells },
      { orderId: anOrderId(2), number: 1, body: '{"message":2}' },
    ]);
  });

  it('give the messages of one commit in their order, at one instant', async () => {
    const { port: feeds } = await make();
    for (const number of [10, 2, 1]) await feeds.put(entry(1, { number, body: `${number}` }), entry(1).at);
    expect(await bodiesOf(feeds)).toEqual(['1', '2', '10']);
  });

  it('show nothing from an instant on', async () => {
    const { port: feeds } = await make();
    for (const number of [1, 2]) await feeds.put(entry(number), entry(number).at);
    expect(await bodiesOf(feeds, DEMO, entry(2).at)).toEqual(['{"message":1}']);
  });

  it('keep owners apart, and those of one id by kind: a cursor of one is a place in another and opens nothing', async () => {
    const { port: feeds } = await make();
    const owners: FeedOwner[] = [
      DEMO,
      { kind: 'messages', of: 'prv-lantern' },
      { kind: 'issued', of: 'prv-demo' },
      { kind: 'validated', of: 'prv-demo' },
    ];
    for (const [number, owner] of owners.entries()) await feeds.put(entry(number, { owner }), entry(number).at);
    for (const [number, owner] of owners.entries()) {
      expect(await bodiesOf(feeds, owner)).toEqual([`{"message":${number}}`]);
    }
    const { next } = await feeds.read(DEMO, undefined, LATER, 10);
    const elsewhere = await feeds.read({ kind: 'issued', of: 'prv-demo' }, next ?? '', LATER, 10);
    expect(elsewhere.entries.map(({ orderId }) => orderId)).toEqual([anOrderId(2)]);
  });

  it('know what stands at its own instant, and do not show what is noted to stand elsewhere', async () => {
    const { port: feeds } = await make();
    expect(await feeds.has(entry(1))).toBe(false);
    await feeds.put(entry(1), at('2026-12-01T00:00:00Z'));
    expect(await feeds.has(entry(1))).toBe(false);
    await feeds.noteElsewhere(entry(1));
    expect(await feeds.has(entry(1))).toBe(true);
    const first = await feeds.read(DEMO, undefined, LATER, 1);
    expect(first).toMatchObject({ entries: [], hasMore: true });
    const second = await feeds.read(DEMO, first.next ?? '', LATER, 1);
    expect(second.entries).toHaveLength(1);
  });

  it('keep the first bytes of a message', async () => {
    const { port: feeds } = await make();
    expect(await feeds.firstBody(anOrderId(1), 2, 'first')).toBe('first');
    expect(await feeds.firstBody(anOrderId(1), 2, 'second')).toBe('first');
    expect(await feeds.firstBody(anOrderId(1), 3, 'other')).toBe('other');
    expect(await feeds.firstBody(anOrderId(2), 2, 'another')).toBe('another');
  });

  it('let go of all that tells of an order, wherever it stands, and of nothing else', async () => {
    const { port: feeds } = await make();
    const issued = { kind: 'issued', of: 'aut-police' } as const;
    for (const owner of [DEMO, issued]) {
      await feeds.put(entry(1, { owner }), entry(1).at);
      await feeds.put(entry(1, { owner }), at('2026-12-01T00:00:00Z'));
    }
    for (let number = 2; number < 40; number += 1) await feeds.put(entry(1, { number }), entry(1).at);
    await feeds.put(entry(2), entry(2).at);
    await feeds.firstBody(anOrderId(1), 1, 'first');
    await feeds.remove(anOrderId(1));
    await feeds.remove(anOrderId(1));
    expect(await bodiesOf(feeds)).toEqual(['{"message":2}']);
    expect(await bodiesOf(feeds, issued)).toEqual([]);
    expect(await feeds.firstBody(anOrderId(1), 1, 'again')).toBe('again');
  });

  it.each([
    ['empty', ''],
    ['no base64url', '%%%'],
    ['an instant alone', writeCursor('2026-11-20T16:10:00.000Z') ?? ''],
    ['a place in a list', writeCursor(`2026-11-20T16:10:00.000Z#${anOrderId()}`) ?? ''],
  ])('refuse a cursor no page gave: %s', async (_, cursor) => {
    const { port: feeds } = await make();
    await expect(feeds.read(DEMO, cursor, LATER, 10)).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('say that their service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (feeds) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(feeds.put(entry(1), entry(1).at)).rejects.toMatchObject(down);
      await expect(feeds.noteElsewhere(entry(1))).rejects.toMatchObject(down);
      await expect(feeds.has(entry(1))).rejects.toMatchObject(down);
      await expect(feeds.firstBody(anOrderId(1), 1, 'x')).rejects.toMatchObject(down);
      await expect(feeds.remove(anOrderId(1))).rejects.toMatchObject(down);
      await expect(feeds.read(DEMO, undefined, LATER, 10)).rejects.toMatchObject(down);
    });
  });
});

it('a page is one query, of one partition, whatever stands in the feed', async () => {
  const { dynamodb, table, port } = await onTable();
  for (const number of [1, 2, 3]) await port.put(entry(number), entry(number).at);
  const sent: string[] = [];
  const send = dynamodb.send.bind(dynamodb);
  const counting = Object.assign(Object.create(dynamodb), {
    send: async (command: Parameters<typeof send>[0]) => {
      sent.push(command.constructor.name);
      return await send(command);
    },
  });
  const reader = new DynamoFeedReader(counting, table);
  const { next } = await reader.read(DEMO, undefined, LATER, 10);
  expect((await reader.read(DEMO, next ?? '', LATER, 10)).entries).toEqual([]);
  expect(sent).toEqual(['QueryCommand', 'QueryCommand']);
});
