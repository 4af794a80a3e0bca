import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { insertItem } from '../../shared/adapters/dynamo/insert-item.ts';
import { insertTogether } from '../../shared/adapters/dynamo/insert-together.ts';
import { connect, createTable, withoutService } from '../support/aws.ts';

const { dynamodb } = connect();
const KEY = { pk: 'order#1', sk: '000000000001' };

let table: string;
beforeEach(async () => {
  table = await createTable(dynamodb, 'records');
});
const read = async () => (await dynamodb.send(new GetCommand({ TableName: table, Key: KEY }))).Item;

it('stores every kind of value as a put would, and leaves out what is undefined', async () => {
  const item = {
    ...KEY,
    body: `{"it's":"\\"x\\" VALUE {'a': ?}"}`,
    sealed: { form: Uint8Array.of(1, 2), none: new Uint8Array(0) },
    empty: {},
    dueAt: 1_795_881_234_567,
    check: null,
    list: [1, { deep: true }],
    "it's": 'a name with a quote',
  };
  expect(await insertItem(dynamodb, table, { ...item, dueShard: undefined })).toBeUndefined();
  expect(await read()).toEqual(item);
});

it('never replaces: of two the second is told that the key is taken', async () => {
  await insertItem(dynamodb, table, { ...KEY, body: 'first' });
  expect(await insertItem(dynamodb, table, { ...KEY, body: 'second' })).toBeInstanceOf(Error);
  expect(await read()).toEqual({ ...KEY, body: 'first' });
});

it('throws what is no taken key, and stores nothing', async () => {
  await expect(insertItem(dynamodb, table, { pk: KEY.pk })).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(insertItem(dynamodb, 'nowhere', KEY)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  expect(await read()).toBeUndefined();
});

it('of those asked for at once each stands or falls by itself', async () => {
  const insert = insertTogether(dynamodb, table);
  const keyOf = (n: number) => ({ pk: 'order#1', sk: `${n}`.padStart(12, '0') });
  await insert({ ...keyOf(2), body: 'first' });
  const asked = Array.from({ length: 30 }, (_, n) => insert({ ...keyOf(n), body: 'second' })); // more than one batch takes
  const taken = await Promise.all(asked);
  expect(taken.map((error) => error instanceof Error)).toEqual(taken.map((_, n) => n === 2));
  const stored = await Promise.all(
    [2, 29].map(async (n) => (await dynamodb.send(new GetCommand({ TableName: table, Key: keyOf(n) }))).Item),
  );
  expect(stored).toEqual([
    { ...keyOf(2), body: 'first' },
    { ...keyOf(29), body: 'second' },
  ]);
});

it('throws what one of them could not be stored for, and stores the others', async () => {
  const insert = insertTogether(dynamodb, table);
  const [stands, fails] = await Promise.allSettled([insert({ ...KEY, body: 'whole' }), insert({ pk: KEY.pk })]);
  expect([stands.status, fails.status]).toEqual(['fulfilled', 'rejected']);
  expect(await read()).toEqual({ ...KEY, body: 'whole' });
});

it('a service that does not answer is told to all of them', async () => {
  await withoutService('DYNAMODB', async () => {
    const insert = insertTogether(createDocumentClient(), table);
    const asked = await Promise.allSettled([insert({ ...KEY, body: 'one' }), insert({ ...KEY, sk: '2', body: 'two' })]);
    const down = {
      status: 'rejected',
      reason: expect.objectContaining({ code: 'service-unavailable', retryable: true }),
    };
    expect(asked).toEqual([down, down]);
  });
});
