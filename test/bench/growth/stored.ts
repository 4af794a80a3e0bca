import { type DynamoDBClient, UpdateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { TableShape } from '../../../infra/local/template/site.ts';

/** An item of a table, as the document client has it. */
export interface StoredItem {
  readonly table: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** What BatchWriteItem takes at most. */
const AT_ONCE = 25;
/** So many keep the database busy while the next are made. */
const UNDER_WAY = 6;
const ALTERED_WITHIN_S = 60;

/** Everything the tables hold; only where that is little. */
export async function* scanAll(client: DynamoDBDocumentClient, tables: Iterable<string>): AsyncIterable<StoredItem> {
  for (const table of tables) {
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table })) {
      for (const item of Items) yield { table, item };
    }
  }
}

/** @throws Error when the database leaves some of them aside: it has no capacity to run out of. */
async function putBatch(client: DynamoDBDocumentClient, batch: readonly StoredItem[]): Promise<void> {
  const RequestItems: Record<string, { PutRequest: { Item: StoredItem['item'] } }[]> = {};
  for (const { table, item } of batch) {
    RequestItems[table] = [...(RequestItems[table] ?? []), { PutRequest: { Item: item } }];
  }
  const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems }));
  if (Object.keys(UnprocessedItems).length > 0) throw new Error('the database left items of a batch aside');
}

/** Puts items as they are made, in batches, several at once. */
export async function putAll(client: DynamoDBDocumentClient, items: Iterable<StoredItem>): Promise<void> {
  const left = items[Symbol.iterator]();
  const write = async (): Promise<void> => {
    for (let batch = take(left); batch.length > 0; batch = take(left)) await putBatch(client, batch);
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, write));
}

function take(left: Iterator<StoredItem>): StoredItem[] {
  const batch: StoredItem[] = [];
  while (batch.length < AT_ONCE) {
    const next = left.next();
    if (next.done === true) break;
    batch.push(next.value);
  }
  return batch;
}

/** Switches the streams of tables: what is put while they are off is followed by nobody. */
export async function switchStreams(
  client: DynamoDBClient,
  shapes: Iterable<TableShape>,
  isOn: boolean,
): Promise<void> {
  for (const { name: TableName, streamView } of shapes) {
    if (streamView === undefined) continue;
    await client.send(
      new UpdateTableCommand({
        TableName,
        StreamSpecification: isOn ? { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } : { StreamEnabled: false },
      }),
    );
    await waitUntilTableExists({ client, maxWaitTime: ALTERED_WITHIN_S, minDelay: 0.1, maxDelay: 1 }, { TableName });
  }
}
