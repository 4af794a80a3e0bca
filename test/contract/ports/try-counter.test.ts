import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { documentClient } from '../../../shared/adapters/clients.ts';
import { DynamoTryCounter } from '../../../shared/adapters/dynamo-try-counter.ts';
import { key } from '../../../shared/adapters/keys.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { TryCounter } from '../../../shared/ports/try-counter.ts';
import { connect, createTable, withoutService } from '../../support/aws.ts';
import { at } from '../../support/builders.ts';
import { MemoryTryCounter } from '../../support/fakes/memory-try-counter.ts';

interface Harness {
  readonly tries: TryCounter;
  whileDown(check: (tries: TryCounter) => Promise<void>): Promise<void>;
}

async function fake(): Promise<Harness> {
  const tries = new MemoryTryCounter();
  return {
    tries,
    whileDown: async (check) => {
      tries.outage.begin();
      await check(tries);
    },
  };
}

async function onDynamo(): Promise<Harness> {
  const { dynamodb } = connect();
  const table = await createTable(dynamodb, 'cases');
  return {
    tries: new DynamoTryCounter(dynamodb, table),
    whileDown: (check) => withoutService('DYNAMODB', async () => check(new DynamoTryCounter(documentClient(), table))),
  };
}

const NAME = sha256('one');
const FORGET_AT = at('2026-12-05T11:00:00Z');

describe.each<{ name: string; make: () => Promise<Harness> }>([
  { name: 'in memory', make: fake },
  { name: 'on DynamoDB', make: onDynamo },
])('TryCounter $name', ({ make }) => {
  it('counts from one, each name by itself', async () => {
    const { tries } = await make();
    expect(await tries.count(NAME, FORGET_AT)).toBe(1);
    expect(await tries.count(NAME, FORGET_AT)).toBe(2);
    expect(await tries.count(sha256('another'), FORGET_AT)).toBe(1);
  });

  it('loses none of those made at once', async () => {
    const { tries } = await make();
    const counts = await Promise.all(Array.from({ length: 20 }, () => tries.count(NAME, FORGET_AT)));
    expect(counts.sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
    ]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (tries) => {
      await expect(tries.count(NAME, FORGET_AT)).rejects.toMatchObject({ code: 'service-unavailable' });
    });
  });
});

it('tells the table when to forget, in seconds', async () => {
  const { dynamodb } = connect();
  const table = await createTable(dynamodb, 'cases');
  await new DynamoTryCounter(dynamodb, table).count(NAME, FORGET_AT);
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key: key.tries(NAME) }));
  expect(Item).toEqual({ pk: `tries#${NAME}`, tries: 1, forgetAt: 1_796_468_400 });
});
