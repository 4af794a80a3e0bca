import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoReadMemory } from '../../../../shared/adapters/dynamo/read-memory.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import type { ReadMemory } from '../../../../shared/ports/document/read-memory.ts';
import { at } from '../../../support/builders.ts';
import { MemoryReadMemory } from '../../../support/fakes/memory-read-memory.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('cases', (client, table) => new DynamoReadMemory(client, table));

const NAME = sha256('one');
const FORGET_AT = at('2026-12-05T11:00:00Z');
const READ = { version: 3, at: at('2026-12-04T11:00:00Z') };
const LATER = { version: 4, at: at('2026-12-04T11:00:01Z') };

const HARNESSES = inMemoryAndOnDynamo<Harness<ReadMemory>>(() => inMemory(new MemoryReadMemory()), onTable);

describe.each(HARNESSES)('ReadMemory $name', ({ make }) => {
  it('knows no read that was not made', async () => {
    const { port: reads } = await make();
    expect(await reads.find(NAME)).toBeUndefined();
  });

  it('remembers the first answer under a name, whatever comes after it', async () => {
    const { port: reads } = await make();
    expect(await reads.remember(NAME, READ, FORGET_AT)).toEqual(READ);
    expect(await reads.remember(NAME, LATER, FORGET_AT)).toEqual(READ);
    expect(await reads.remember(sha256('another'), LATER, FORGET_AT)).toEqual(LATER);
    expect(await reads.find(NAME)).toEqual(READ);
  });

  it('remembers one of many made at once, and says so to each', async () => {
    const { port: reads } = await make();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, version) => reads.remember(NAME, { ...READ, version }, FORGET_AT)),
    );
    expect(new Set(all.map(({ version }) => version)).size).toBe(1);
    expect(await reads.find(NAME)).toEqual(all[0]);
  });

  it('counts from one, each name by itself, and loses none made at once', async () => {
    const { port: reads } = await make();
    const counts = await Promise.all(Array.from({ length: 10 }, () => reads.count(NAME, FORGET_AT)));
    expect(counts.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await reads.count(sha256('another'), FORGET_AT)).toBe(1);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (reads) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(reads.find(NAME)).rejects.toMatchObject(down);
      await expect(reads.remember(NAME, READ, FORGET_AT)).rejects.toMatchObject(down);
      await expect(reads.count(NAME, FORGET_AT)).rejects.toMatchObject(down);
    });
  });
});

it('tells the table when to forget, in seconds', async () => {
  const { port: reads, dynamodb, table } = await onTable();
  await reads.remember(NAME, READ, FORGET_AT);
  await reads.count(sha256('count'), FORGET_AT);
  const itemOf = async (name: ReturnType<typeof sha256>) =>
    (await dynamodb.send(new GetCommand({ TableName: table, Key: key.reads(name) }))).Item;
  expect(await itemOf(NAME)).toEqual({ pk: `reads#${NAME}`, ...READ, forgetAt: 1_796_468_400 });
  expect(await itemOf(sha256('count'))).toMatchObject({ counted: 1, forgetAt: 1_796_468_400 });
});
