import { performance } from 'node:perf_hooks';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchExecuteStatementCommand,
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
} from '@aws-sdk/lib-dynamodb';
import { REGION } from '../../../infra/local/host/services.ts';
import type { Lapsed } from './on-host.ts';

type Item = Readonly<Record<string, unknown>>;

/** As many at once as the host runs of a function. */
const WORKERS = 4;
const READ_AT_ONCE = 100;
const WRITTEN_AT_ONCE = 25;
/** So far ahead that no tick ever finds it. */
const NEVER_DUE = 9_000_000_000_000;

const partition = (number: number): string => `floor-midnight#${number}`;
const keyOf = (number: number, sk: string) => ({ pk: partition(number), sk });
const sortKey = (version: number): string => `${version}`.padStart(12, '0');

function cut<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
}

/**
 * What lapses take with none of this project's code: one strongly consistent read of each order's commit, one conditional insert of the
 * next, and the old one's row taken out of the due index, in as large batches as the service takes.
 *
 * Items of the same kind and size are written as those of the order that is named.
 *
 * @param endpoint of the database, with no host on it. @returns ms for `count` of them.
 * @throws Error when one of them fails.
 */
export async function measureFloor(endpoint: string, { table, orderId }: Lapsed, count: number): Promise<number> {
  const credentials = { accessKeyId: 'host', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: REGION, credentials }));
  const read = async (version: number): Promise<Item> => {
    const Key = { pk: `order#${orderId}`, sk: sortKey(version) };
    const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    if (!Item) throw new Error(`order ${orderId} has no version ${version}`);
    return { ...Item, dueShard: 'due#00', dueAt: NEVER_DUE };
  };
  const [before, after] = [await read(2), await read(3)];
  const numbers = Array.from({ length: count }, (_, number) => number);
  await eachOf(cut(numbers, WRITTEN_AT_ONCE), async (few) => {
    const puts = few.map((number) => ({ PutRequest: { Item: { ...before, ...keyOf(number, sortKey(2)) } } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
  });

  const execute = async (Statements: { Statement: string; Parameters: unknown[] }[]): Promise<void> => {
    const { Responses = [] } = await client.send(new BatchExecuteStatementCommand({ Statements }));
    const failure = Responses.map((response) => response.Error?.Code).find((code) => code !== undefined);
    if (failure !== undefined) throw new Error(`the floor failed: ${failure}`);
  };
  const insert = (number: number) => {
    const item = { ...after, ...keyOf(number, sortKey(3)) };
    const names = Object.keys(item).map((name) => `'${name}': ?`);
    return { Statement: `INSERT INTO "${table}" VALUE {${names.join(', ')}}`, Parameters: Object.values(item) };
  };
  const settle = (number: number) => ({
    Statement: `UPDATE "${table}" REMOVE "dueShard" REMOVE "dueAt" WHERE "pk" = ? AND "sk" = ? AND "dueAt" = ?`,
    Parameters: [partition(number), sortKey(2), NEVER_DUE],
  });
  const began = performance.now();
  await eachOf(cut(numbers, READ_AT_ONCE), async (many) => {
    const Keys = many.map((number) => keyOf(number, sortKey(2)));
    const RequestItems = { [table]: { Keys, ConsistentRead: true } };
    const { UnprocessedKeys = {} } = await client.send(new BatchGetCommand({ RequestItems }));
    if (Object.keys(UnprocessedKeys).length > 0) throw new Error('the floor reads too much at once');
    for (const few of cut(many, WRITTEN_AT_ONCE)) {
      await execute(few.map(insert));
      await execute(few.map(settle));
    }
  });
  return performance.now() - began;
}
