import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoTryCounter } from '../../../../shared/adapters/dynamo/try-counter.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import type { TryCounter } from '../../../../shared/ports/case/try-counter.ts';
import { at } from '../../../support/builders.ts';
import { MemoryTryCounter } from '../../../support/fakes/memory-try-counter.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('cases', (client, table) => new DynamoTryCounter(client, table));

const NAME = sha256('one');
const FORGET_AT = at('2026-12-05T11:00:00Z');

const HARNESSES = inMemoryAndOnDynamo<Harness<TryCounter>>(() => inMemory(new MemoryTryCounter()), onTable);

describe.each(HARNESSES)('TryCounter $name', ({ make }) => {
  it('counts from one, each name by itself', async () => {
    const { port: tries } = await make();
    expect(await tries.count(NAME, FORGET_AT)).toBe(1);
    expect(await tries.count(NAME, FORGET_AT)).toBe(2);
    expect(await tries.count(sha256('another'), FORGET_AT)).toBe(1);
  });

  it('loses none of those made at once', async () => {
    const { port: tries } = await make();
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
  const { port: tries, dynamodb, table } = await onTable();
  await tries.count(NAME, FORGET_AT);
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key: key.tries(NAME) }));
  expect(Item).toEqual({ pk: `tries#${NAME}`, tries: 1, forgetAt: 1_796_468_400 });
});
