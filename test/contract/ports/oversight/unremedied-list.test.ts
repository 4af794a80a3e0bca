import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoUnremediedList } from '../../../../shared/adapters/dynamo/unremedied-list.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { complaintIdFor } from '../../../../shared/domain/ids.ts';
import type { UnremediedList } from '../../../../shared/ports/oversight/unremedied-list.ts';
import { at } from '../../../support/builders.ts';
import { MemoryUnremediedList } from '../../../support/fakes/memory-unremedied-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('complaints', (client, table) => new DynamoUnremediedList(client, table));

const complaint = (day: string) => {
  const receivedAt = at(`${day}T10:00:00Z`);
  return { id: complaintIdFor(receivedAt, sha256(day)), receivedAt };
};
const [FIRST, SECOND, THIRD] = [complaint('2026-12-05'), complaint('2026-12-06'), complaint('2026-12-07')];

const HARNESSES = inMemoryAndOnDynamo<Harness<UnremediedList>>(() => inMemory(new MemoryUnremediedList()), onTable);

describe.each(HARNESSES)('UnremediedList $name', ({ make }) => {
  it('lists and counts what was put, the latest first, page by page', async () => {
    const { port: list } = await make();
    expect([await list.latest(2), await list.count()]).toEqual([{ ids: [], next: null }, 0]);
    for (const one of [SECOND, THIRD, FIRST, SECOND]) await list.put(one);
    const page = await list.latest(2);
    expect([page.ids, await list.count()]).toEqual([[THIRD.id, SECOND.id], 3]);
    expect(await list.latest(2, page.next ?? '')).toEqual({ ids: [FIRST.id], next: null });
    await expect(list.latest(2, 'x')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('takes one out, once or twice', async () => {
    const { port: list } = await make();
    for (const one of [FIRST, SECOND]) await list.put(one);
    for (const _ of [1, 2]) await list.remove(FIRST.id);
    expect([(await list.latest(10)).ids, await list.count()]).toEqual([[SECOND.id], 1]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (list) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      const inDoubt = { ...down, code: 'may-be-stored' };
      await expect(list.put(FIRST)).rejects.toMatchObject(inDoubt);
      await expect(list.remove(FIRST.id)).rejects.toMatchObject(inDoubt);
      await expect(list.count()).rejects.toMatchObject(down);
      await expect(list.latest(1)).rejects.toMatchObject(down);
    });
  });
});

it('is forgotten with its complaint', async () => {
  const { port: list, dynamodb, table } = await onTable();
  await list.put(FIRST);
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key: key.unremedied(FIRST.id) }));
  expect(Item?.['forgetAt']).toBe(Date.parse('2028-12-04T10:00:00Z') / 1_000);
});
