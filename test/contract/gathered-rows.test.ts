import { BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DynamoGatheredRows } from '../../shared/adapters/dynamo/gathered-rows.ts';
import { connect, createTable } from '../support/aws.ts';

const { dynamodb } = connect();

let table: string;
let sent: (BatchGetCommand | BatchWriteCommand)[];
let rows: DynamoGatheredRows;
/** What the service leaves of the next batches: how many of their first are taken. */
let taken: number[];
beforeEach(async () => {
  table = await createTable(dynamodb, 'views');
  [sent, taken] = [[], []];
  rows = new DynamoGatheredRows(clientThatWatches(dynamodb), table);
});

const keyOf = (number: number) => ({ pk: `orders-by#${number}`, sk: 'one' });
const rowOf = (number: number, text = 'first') => ({ ...keyOf(number), text });
const numbers = Array.from({ length: 60 }, (_, number) => number);
const scan = async () => (await dynamodb.send(new ScanCommand({ TableName: table, ConsistentRead: true }))).Items ?? [];

/** The same client; of some batches it takes only a part, as the service may under load. */
function clientThatWatches(client: DynamoDBDocumentClient): DynamoDBDocumentClient {
  const send = client.send.bind(client);
  return Object.assign(Object.create(client), {
    send: async (command: BatchGetCommand | BatchWriteCommand) => {
      sent.push(command);
      const few = taken.shift();
      if (few === undefined) return await send(command as BatchWriteCommand);
      if (command instanceof BatchGetCommand) {
        const { Keys = [], ...rest } = command.input.RequestItems?.[table] ?? {};
        const part = new BatchGetCommand({ RequestItems: { [table]: { ...rest, Keys: Keys.slice(0, few) } } });
        return { ...(await send(part)), UnprocessedKeys: { [table]: { ...rest, Keys: Keys.slice(few) } } };
      }
      const writes = command.input.RequestItems?.[table] ?? [];
      if (few > 0) await send(new BatchWriteCommand({ RequestItems: { [table]: writes.slice(0, few) } }));
      return { UnprocessedItems: { [table]: writes.slice(few) } };
    },
  });
}

describe('rows that are put, deleted and read side by side', () => {
  it('go in as few calls as the service takes, and are what was put', async () => {
    await Promise.all(numbers.map((number) => rows.put(rowOf(number))));
    expect(sent).toHaveLength(3);
    expect(await scan()).toHaveLength(60);
    const found = await Promise.all([...numbers, 99].map((number) => rows.get(keyOf(number))));
    expect(found).toEqual([...numbers.map((number) => rowOf(number)), undefined]);
    expect(sent).toHaveLength(4);
    await Promise.all([...numbers, 99].map((number) => rows.delete(keyOf(number))));
    expect(sent).toHaveLength(7);
    expect(await scan()).toEqual([]);
  });

  it('end as they were asked for, also of one key: the service takes none twice in a call', async () => {
    await Promise.all([rows.put(rowOf(1)), rows.delete(keyOf(1)), rows.put(rowOf(1, 'last')), rows.put(rowOf(2))]);
    expect(await scan()).toEqual(expect.arrayContaining([rowOf(1, 'last'), rowOf(2)]));
    expect(await Promise.all([rows.get(keyOf(1)), rows.get(keyOf(1))])).toEqual([rowOf(1, 'last'), rowOf(1, 'last')]);
  });

  it('are sent again where the service took only a part', async () => {
    taken = [2, 0];
    await Promise.all(numbers.slice(0, 5).map((number) => rows.put(rowOf(number))));
    expect(sent).toHaveLength(3);
    expect(await scan()).toHaveLength(5);
    taken = [2];
    const found = await Promise.all(numbers.slice(0, 5).map((number) => rows.get(keyOf(number))));
    expect(found).toEqual(numbers.slice(0, 5).map((number) => rowOf(number)));
  });

  it('fail where the service never takes the rest, and come back with the commits they were of', async () => {
    taken = Array.from({ length: 8 }, () => 0);
    const outcomes = await Promise.allSettled([rows.put(rowOf(1)), rows.put(rowOf(2))]);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'service-unavailable', retryable: true } });
    expect(await scan()).toEqual([]);
  });

  it('fail alone where the service refuses one: the others of its call are stored', async () => {
    const outcomes = await Promise.allSettled([rows.put(rowOf(1)), rows.put({ pk: '', sk: 'x' }), rows.put(rowOf(2))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { name: 'ValidationException' } });
    expect(await scan()).toEqual(expect.arrayContaining([rowOf(1), rowOf(2)]));
    expect(await scan()).toHaveLength(2);
  });
});
