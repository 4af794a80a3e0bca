import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { insertItem } from '../../shared/adapters/dynamo/insert-item.ts';
import { connect, createTable } from '../support/aws.ts';

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
