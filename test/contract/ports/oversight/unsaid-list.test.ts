import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoUnsaidList } from '../../../../shared/adapters/dynamo/unsaid-list.ts';
import type { ListedUnsaid } from '../../../../shared/domain/order/readings/listed-unsaid.ts';
import type { UnsaidList } from '../../../../shared/ports/oversight/unsaid-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryUnsaidList } from '../../../support/fakes/memory-unsaid-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { testLatestList } from '../../../support/latest-list.ts';
import { allPages } from '../../../support/pages.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoUnsaidList(client, table));

const row = (number: number, changes: Partial<ListedUnsaid> = {}): ListedUnsaid => ({
  orderId: anOrderId(number),
  review: 'r1',
  authority: 'aut-police',
  officer: 'person-desk',
  foundAt: at(`2027-01-${10 + number}T08:00:00Z`),
  reference: `order ${number}`,
  instrument: 'EU-EPOC-PR',
  issuedAt: at('2027-01-01T08:00:00Z'),
  targets: ['t1', 't9'],
  ...changes,
});

/** The references on every page. */
const pagesOf = async (list: UnsaidList, limit: number): Promise<string[][]> =>
  (await allPages((cursor) => list.latest(limit, cursor))).map(({ findings }) =>
    findings.map(({ reference, review }) => `${reference} ${review}`),
  );

const HARNESSES = inMemoryAndOnDynamo<Harness<UnsaidList>>(() => inMemory(new MemoryUnsaidList()), onTable);

describe.each(HARNESSES)('UnsaidList $name', ({ make }) => {
  it('has nothing to list or to count at first', async () => {
    const { port: list } = await make();
    expect(await list.latest(10)).toEqual({ findings: [], next: null });
    expect([await list.count('aut-police'), await list.count('aut-police', 'person-desk')]).toEqual([0, 0]);
  });

  it('gives back what it was given, once, the latest first', async () => {
    const { port: list } = await make();
    const rows = [row(3), row(2), row(1)];
    for (const each of [...rows.toReversed(), ...rows]) await list.put(each);
    expect((await list.latest(10)).findings).toEqual(rows);
  });

  it('counts those of an authority, and of an officer of it alone, each review once', async () => {
    const { port: list } = await make();
    for (const number of [1, 2, 2]) await list.put(row(number));
    await list.put(row(2, { review: 'r2' }));
    await list.put(row(3, { officer: 'person-des' }));
    await list.put(row(4, { authority: 'aut-police-ca' }));
    expect(await list.count('aut-police')).toBe(4);
    expect(await list.count('aut-police', 'person-desk')).toBe(3);
    expect(await list.count('aut-police-ca', 'person-desk')).toBe(1);
  });

  it('loses and repeats nothing from page to page, also of the same instant and order', async () => {
    const { port: list } = await make();
    const foundAt = at('2027-01-24T08:00:00Z');
    for (const number of [1, 2]) {
      for (const review of ['r1', 'r12'] as const) await list.put(row(number, { foundAt, review }));
    }
    const pages = await pagesOf(list, 1);
    expect(pages.flat().toSorted()).toEqual(['order 1 r1', 'order 1 r12', 'order 2 r1', 'order 2 r12']);
  });

  it('takes a finding out, once or twice, of the count as well', async () => {
    const { port: list } = await make();
    for (const number of [1, 2]) await list.put(row(number));
    for (let times = 1; times <= 2; times += 1) await list.remove(row(1));
    expect(await pagesOf(list, 10)).toEqual([['order 2 r1']]);
    expect(await list.count('aut-police', 'person-desk')).toBe(1);
  });

  testLatestList({
    make,
    row: () => row(1),
    rowsOf: async (list) => (await list.latest(10)).findings,
    elsewhere: {
      'the key of a list': 'oversight#unsaid-protections',
      'of the list of brief orders': `2027-01-24T10:00:00.000Z#${anOrderId()}`,
    },
    counting: (list) => list.count('aut-police'),
  });
});

describe('UnsaidList on DynamoDB', () => {
  it('refuses a row of another form', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const place = key.unsaid(row(1).foundAt, `${row(1).orderId}.r1`);
    await dynamodb.send(new PutCommand({ TableName: table, Item: { ...row(1), ...place, targets: 't1' } }));
    await expect(list.latest(10)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
