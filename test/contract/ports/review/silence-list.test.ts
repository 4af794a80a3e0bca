import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoSilenceList } from '../../../../shared/adapters/dynamo/silence-list.ts';
import { spellReviewRef } from '../../../../shared/domain/ids.ts';
import type { ListedSilence } from '../../../../shared/domain/order/readings/listed-silence.ts';
import type { SilenceList } from '../../../../shared/ports/review/silence-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemorySilenceList } from '../../../support/fakes/memory-silence-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { testLatestList, testReviewRows } from '../../../support/latest-list.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoSilenceList(client, table));

const row = (number: number, changes: Partial<ListedSilence> = {}): ListedSilence => ({
  orderId: anOrderId(number),
  review: 'r1',
  at: at(`2027-01-${10 + number}T08:00:00Z`),
  reference: `order ${number}`,
  kind: 'challenge',
  openedAt: at('2026-12-01T08:00:00Z'),
  institutions: ['review-chamber', 'privacy-tribunal'],
  ...changes,
});

const HARNESSES = inMemoryAndOnDynamo<Harness<SilenceList>>(() => inMemory(new MemorySilenceList()), onTable);

describe.each(HARNESSES)('SilenceList $name', ({ make }) => {
  it('has nothing to list at first', async () => {
    const { port: list } = await make();
    expect(await list.latest(10)).toEqual({ silences: [], next: null });
  });

  it('gives back what it was given, once', async () => {
    const { port: list } = await make();
    const rows = [row(2, { kind: 'deferral', institutions: [] }), row(1)];
    for (const each of [...rows, ...rows]) await list.put(each);
    expect((await list.latest(10)).silences).toEqual(rows);
  });

  testReviewRows({
    make,
    row,
    rowOfOneInstant: (number) => row(number, { at: at('2027-01-24T08:00:00Z') }),
    page: async (list, limit, cursor) => {
      const { silences: rows, next } = await list.latest(limit, cursor);
      return { rows, next };
    },
  });

  testLatestList({
    make,
    row: () => row(1),
    rowsOf: async (list) => (await list.latest(10)).silences,
    elsewhere: {
      'the key of a list': 'oversight#silences',
      'a place in a list of orders': `2026-12-11T08:00:00.000Z#${anOrderId(1)}`,
    },
  });
});

describe('SilenceList on DynamoDB', () => {
  it('refuses a row of another form', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const place = key.silence(at('2027-01-11T08:00:00Z'), spellReviewRef(row(1)));
    await dynamodb.send(new PutCommand({ TableName: table, Item: { ...place, ...row(1), kind: 'nothing' } }));
    await expect(list.latest(10)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
