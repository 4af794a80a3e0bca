import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { closeServer, listen } from '../../../../infra/local/base/ports.ts';
import { makeKey } from '../../../../shared/adapters/dynamo/keys.ts';
import { writeMany } from '../../../../shared/adapters/dynamo/write-many.ts';

const Request = z.object({ RequestItems: z.object({ views: z.array(z.unknown()) }) });

let table: Server;
let client: DynamoDBDocumentClient;
/** How many writes came with each call. */
let sizes: number[];
let written: unknown[];
/** What the table does not get to, of the writes of a call. */
let leave: (writes: readonly unknown[]) => readonly unknown[];

beforeEach(async () => {
  [sizes, written, leave] = [[], [], () => []];
  table = createServer(async (request, response) => {
    const { views } = Request.parse(await json(request)).RequestItems;
    const left = leave(views);
    sizes.push(views.length);
    written.push(...views.filter((write) => !left.includes(write)));
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ UnprocessedItems: left.length > 0 ? { views: left } : {} }));
  });
  const endpoint = `http://127.0.0.1:${await listen(table, 0, 'a table under load')}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials }));
});
afterEach(async () => {
  client.destroy();
  await closeServer(table);
});

const rows = (count: number) => Array.from({ length: count }, (_, number) => makeKey('marks', `${number}`));
const puts = (count: number) => rows(count).map((row) => ({ put: row }));

describe('many writes', () => {
  it.each([
    [0, []],
    [1, [1]],
    [25, [25]],
    [60, [10, 25, 25]],
  ])('of %i go in calls of %j', async (count, calls) => {
    await writeMany(client, 'views', puts(count));
    expect(sizes.toSorted((one, other) => one - other)).toEqual(calls);
    expect(written).toHaveLength(count);
  });

  it('put and clear', async () => {
    const [first = makeKey('', ''), second = makeKey('', '')] = rows(2);
    await writeMany(client, 'views', [{ put: { ...first, orderId: 'any' } }, { clear: second }]);
    expect(written).toEqual([
      { PutRequest: { Item: { pk: { S: 'marks' }, sk: { S: '0' }, orderId: { S: 'any' } } } },
      { DeleteRequest: { Key: { pk: { S: 'marks' }, sk: { S: '1' } } } },
    ]);
  });

  it('that the table did not get to are sent again, and no other', async () => {
    leave = (writes) => writes.slice(2);
    await writeMany(client, 'views', puts(5));
    expect(sizes).toEqual([5, 3, 1]);
    expect(written).toHaveLength(5);
  });

  it('that it never gets to are told of once all others are written', async () => {
    leave = (writes) => (writes.length === 25 ? [] : writes);
    const down = { code: 'service-unavailable', retryable: true };
    await expect(writeMany(client, 'views', puts(26))).rejects.toMatchObject(down);
    expect(written).toHaveLength(25);
  });
});
