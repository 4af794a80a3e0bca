import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoReviewList } from '../../../../shared/adapters/dynamo/review-list.ts';
import { spellReviewRef } from '../../../../shared/domain/ids.ts';
import type { ListedReview } from '../../../../shared/domain/order/readings/listed-review.ts';
import type { ReviewList } from '../../../../shared/ports/review/review-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryReviewList } from '../../../support/fakes/memory-review-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { allPages } from '../../../support/pages.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoReviewList(client, table));

const PERSON = 'idp|reviewer#1';

const row = (number: number, changes: Partial<ListedReview> = {}): ListedReview => ({
  orderId: anOrderId(number),
  review: 'r1',
  person: PERSON,
  dueAt: at(`2026-12-${10 + number}T08:00:00Z`),
  reference: `order ${number}`,
  kind: 'challenge',
  openedAt: at('2026-12-01T08:00:00Z'),
  moved: 1,
  lateSince: at('2026-12-05T08:00:00Z'),
  grounds: ['privilege', 'other'],
  onSilence: 'moves',
  status: 'running',
  version: 4,
  ...changes,
});

/** The references on every page. */
const pagesOf = async (list: ReviewList, limit: number, person = PERSON): Promise<string[][]> =>
  (await allPages((cursor) => list.of([person], limit, cursor))).map(({ reviews }) =>
    reviews.map(({ reference }) => reference),
  );

const HARNESSES = inMemoryAndOnDynamo<Harness<ReviewList>>(() => inMemory(new MemoryReviewList()), onTable);

describe.each(HARNESSES)('ReviewList $name', ({ make }) => {
  it('has nothing to list at first', async () => {
    const { port: list } = await make();
    expect(await list.of([PERSON], 10)).toEqual({ reviews: [], next: null });
  });

  it('gives back what it was given', async () => {
    const { port: list } = await make();
    const rows = [row(1), row(2, { kind: 'deferral', moved: 1, onSilence: 'defaults', status: 'lapsed' })];
    for (const each of rows) await list.put(each);
    expect((await list.of([PERSON], 10)).reviews).toEqual(rows);
  });

  it('lists a reviewer’s own, the one due first first', async () => {
    const { port: list } = await make();
    for (const number of [5, 1, 9, 3]) await list.put(row(number));
    await list.put(row(2, { person: 'idp|reviewer' }));
    expect(await pagesOf(list, 10)).toEqual([['order 1', 'order 3', 'order 5', 'order 9']]);
  });

  it('lists what is due before an instant alone, page by page', async () => {
    const { port: list } = await make();
    for (const number of [5, 1, 9, 3]) await list.put(row(number));
    const pages = await allPages((cursor) => list.of([PERSON], 1, cursor, row(5).dueAt));
    const found = pages.flatMap(({ reviews }) => reviews.map(({ reference }) => reference));
    expect(found).toEqual(['order 1', 'order 3']);
    expect((await list.of([PERSON], 10, undefined, row(1).dueAt)).reviews).toEqual([]);
  });

  it('loses and repeats nothing from page to page, also of the same instant', async () => {
    const { port: list } = await make();
    const same = at('2026-12-24T08:00:00Z');
    for (const number of [1, 2, 3, 4, 5]) await list.put(row(number, { dueAt: same }));
    const pages = await pagesOf(list, 2);
    expect(pages.flat().toSorted()).toEqual(['order 1', 'order 2', 'order 3', 'order 4', 'order 5']);
  });

  it('keeps two reviews of one order apart', async () => {
    const { port: list } = await make();
    await list.put(row(1, { review: 'r1' }));
    await list.put(row(1, { review: 'r2' }));
    await list.remove(row(1, { review: 'r1' }));
    expect((await list.of([PERSON], 10)).reviews.map(({ review }) => review)).toEqual(['r2']);
  });

  it('replaces a row by a later version, never by an earlier or the same', async () => {
    const { port: list } = await make();
    await list.put(row(1, { version: 5, status: 'running' }));
    await list.put(row(1, { version: 4, status: 'issued' }));
    await list.put(row(1, { version: 5, status: 'released' }));
    expect((await list.of([PERSON], 10)).reviews).toMatchObject([{ version: 5, status: 'running' }]);
    await list.put(row(1, { version: 6, status: 'released' }));
    expect((await list.of([PERSON], 10)).reviews).toMatchObject([{ version: 6, status: 'released' }]);
  });

  it('takes a row out, once or twice, and nobody else’s', async () => {
    const { port: list } = await make();
    await list.put(row(1));
    await list.put(row(1, { person: 'idp|other' }));
    await list.remove(row(1));
    await list.remove(row(1));
    expect(await pagesOf(list, 10)).toEqual([[]]);
    expect(await pagesOf(list, 10, 'idp|other')).toEqual([['order 1']]);
  });

  it('leads from a reference to a reviewer’s open reviews of the order, the one due first first', async () => {
    const { port: list } = await make();
    expect(await list.ofReference([PERSON], 'order 1')).toEqual([]);
    const [first, second] = [row(1), row(1, { review: 'r2', dueAt: at('2026-12-01T08:00:00Z') })];
    for (const each of [first, second, row(2), row(1, { person: 'idp|other', review: 'r3' })]) await list.put(each);
    expect(await list.ofReference([PERSON], 'order 1')).toEqual([second, first]);
    expect(await list.ofReference(['idp|nobody'], 'order 1')).toEqual([]);
    const later = { ...first, version: 5, moved: 2 };
    await list.put(later);
    await list.put(first);
    expect(await list.ofReference([PERSON], 'order 1')).toEqual([second, later]);
    await list.remove(second);
    await list.remove(second);
    expect(await list.ofReference([PERSON], 'order 1')).toEqual([later]);
    await list.remove(later);
    expect(await list.ofReference([PERSON], 'order 1')).toEqual([]);
    expect(await list.ofReference(['idp|other'], 'order 1')).toHaveLength(1);
  });

  it.each([1, 2, 3, 10])(
    'lists what stands under several ids of one reviewer as one, in pages of %d',
    async (limit) => {
      const { port: list } = await make();
      const under = { 1: PERSON, 2: 'idp|old', 3: 'idp|old', 4: PERSON, 6: 'idp|old', 7: 'idp|other', 9: PERSON };
      for (const [number, person] of Object.entries(under)) await list.put(row(Number(number), { person }));
      await list.put(row(1, { person: 'idp|old', review: 'r2', dueAt: row(5).dueAt }));
      const ids = [PERSON, 'idp|old', 'idp|nobody'] as const;
      const pages = (await allPages((cursor) => list.of([...ids], limit, cursor))).map(({ reviews }) => reviews);
      expect(pages.flat().map(({ dueAt }) => dueAt)).toEqual([1, 2, 3, 4, 5, 6, 9].map((number) => row(number).dueAt));
      for (const page of pages.slice(0, -2)) expect(page).toHaveLength(limit);
      expect((await list.ofReference([...ids], 'order 1')).map(({ person }) => person)).toEqual([PERSON, 'idp|old']);
    },
  );

  it('opens no other reviewer’s list with a cursor', async () => {
    const { port: list } = await make();
    for (const number of [1, 2, 3]) await list.put(row(number));
    await list.put(row(4, { person: 'idp|other' }));
    const { next } = await list.of([PERSON], 2);
    expect((await list.of(['idp|other'], 10, next ?? '')).reviews.map(({ person }) => person)).toEqual(['idp|other']);
  });

  it.each`
    cursor                                                                           | why
    ${''}                                                                            | ${'empty'}
    ${'%%%'}                                                                         | ${'no base64url'}
    ${Buffer.from('reviews#somebody').toString('base64url')}                         | ${'the key of a list'}
    ${Buffer.from(`2026-12-11T08:00:00.000Z#${anOrderId(1)}`).toString('base64url')} | ${'a place in a list of orders'}
  `('refuses a cursor no page gave: $why', async ({ cursor }) => {
    const { port: list } = await make();
    await list.put(row(1));
    await expect(list.of([PERSON], 10, cursor)).rejects.toMatchObject({ code: 'invalid-request', retryable: false });
  });

  it('is not changed through what it was given or what it gave', async () => {
    const { port: list } = await make();
    const given = row(1);
    await list.put(given);
    Object.assign(given, { reference: 'changed' });
    Object.assign((await list.of([PERSON], 10)).reviews[0] ?? {}, { reference: 'changed' });
    expect(await pagesOf(list, 10)).toEqual([['order 1']]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (list) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(list.put(row(1))).rejects.toMatchObject(down);
      await expect(list.remove(row(1))).rejects.toMatchObject(down);
      await expect(list.of([PERSON], 10)).rejects.toMatchObject(down);
    });
  });
});

describe('ReviewList on DynamoDB', () => {
  it('refuses a row of another form', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const place = key.listedReview(PERSON, at('2026-12-11T08:00:00Z'), spellReviewRef(row(1)));
    await dynamodb.send(new PutCommand({ TableName: table, Item: { ...place, ...row(1), onSilence: 'nothing' } }));
    await expect(list.of([PERSON], 10)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});

it('gives what leads to it also to a row that an earlier version wrote, and leaves none behind', async () => {
  const { port: list, dynamodb, table } = await onTable();
  const old = row(1);
  const Item = { ...key.listedReview(PERSON, old.dueAt, spellReviewRef(old)), ...old };
  await dynamodb.send(new PutCommand({ TableName: table, Item }));
  expect(await list.ofReference([PERSON], old.reference)).toEqual([]);
  await list.put({ ...old, version: 5 });
  expect(await list.ofReference([PERSON], old.reference)).toEqual([{ ...old, version: 5 }]);
  await list.remove(old);
  expect((await dynamodb.send(new ScanCommand({ TableName: table }))).Items).toEqual([]);
});

it('gives no review to which something was left leading', async () => {
  const { port: list, dynamodb, table } = await onTable();
  const { dueAt, reference } = row(1);
  const Item = key.reviewSignpost(PERSON, reference, dueAt, spellReviewRef(row(1)));
  await dynamodb.send(new PutCommand({ TableName: table, Item }));
  expect(await list.ofReference([PERSON], reference)).toEqual([]);
});
