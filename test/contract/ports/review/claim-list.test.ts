import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoClaimList } from '../../../../shared/adapters/dynamo/claim-list.ts';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { spellReviewRef } from '../../../../shared/domain/ids.ts';
import type { ListedClaim } from '../../../../shared/domain/order/readings/listed-claim.ts';
import type { ClaimList } from '../../../../shared/ports/review/claim-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryClaimList } from '../../../support/fakes/memory-claim-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { testLatestList, testReviewRows } from '../../../support/latest-list.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoClaimList(client, table));

const row = (number: number, changes: Partial<ListedClaim> = {}): ListedClaim => ({
  orderId: anOrderId(number),
  review: 'r1',
  claimedAt: at(`2027-01-${10 + number}T08:00:00Z`),
  reference: `order ${number}`,
  authority: 'aut-police',
  standing: 'undecided',
  ...changes,
});

const HARNESSES = inMemoryAndOnDynamo<Harness<ClaimList>>(() => inMemory(new MemoryClaimList()), onTable);

describe.each(HARNESSES)('ClaimList $name', ({ make }) => {
  it('has nothing to list at first', async () => {
    const { port: list } = await make();
    expect(await list.latest(10)).toEqual({ claims: [], next: null });
    expect(await list.count()).toBe(0);
  });

  it('gives back what it was given, once', async () => {
    const { port: list } = await make();
    const rows = [row(2, { standing: 'refused' }), row(1)];
    for (const each of [...rows, ...rows]) await list.put(each);
    expect((await list.latest(10)).claims).toEqual(rows);
  });

  it('keeps of a row what was put last, and counts it once', async () => {
    const { port: list } = await make();
    for (const standing of ['undecided', 'unconfirmed'] as const) await list.put(row(1, { standing }));
    await list.put(row(2));
    expect((await list.latest(10)).claims.map(({ standing }) => standing)).toEqual(['undecided', 'unconfirmed']);
    expect(await list.count()).toBe(2);
  });

  testReviewRows({
    make,
    row,
    rowOfOneInstant: (number) => row(number, { claimedAt: at('2027-01-24T08:00:00Z') }),
    page: async (list, limit, cursor) => {
      const { claims: rows, next } = await list.latest(limit, cursor);
      return { rows, next };
    },
  });

  testLatestList({
    make,
    row: () => row(1),
    rowsOf: async (list) => (await list.latest(10)).claims,
    elsewhere: {
      'the key of a list': 'oversight#claimed-notices',
      'a place in a list of orders': `2026-12-11T08:00:00.000Z#${anOrderId(1)}`,
    },
    counting: (list) => list.count(),
  });
});

describe('ClaimList on DynamoDB', () => {
  it('refuses a row of another form', async () => {
    const { port: list, dynamodb, table } = await onTable();
    const place = key.claim(at('2027-01-11T08:00:00Z'), spellReviewRef(row(1)));
    await dynamodb.send(new PutCommand({ TableName: table, Item: { ...place, ...row(1), standing: 'nothing' } }));
    await expect(list.latest(10)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
