import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { readCommitItem } from '../../contracts/items/commit.ts';
import { KEY, PARTITIONS } from '../../deployment/tables.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';

const FIRST_VERSION = 1;

/**
 * Every commit of every order, those of each behind one another: reads the whole Records table, so it is for repairs by hand and for no function.
 *
 * @throws HoldfastError `record-damaged` at the first commit nobody can read.
 */
export async function* scanCommits(client: DynamoDBDocumentClient, table: string): AsyncIterable<StoredCommit> {
  for await (const items of scanPages(client, table)) yield* items.map(readCommitItem);
}

/** A commit as the table's stream tells of it: the very bytes that were digested, and nothing of what is sealed. */
interface CommitText {
  readonly orderId: OrderId;
  readonly pk: string;
  readonly sk: string;
  readonly body: string;
  readonly digest: string;
}

const CommitTextItem = z.object({ pk: z.string(), sk: z.string(), body: z.string(), digest: z.string() });

/** The first commit of every order, likewise. @throws HoldfastError `record-damaged`. */
export async function* scanFirstCommits(client: DynamoDBDocumentClient, table: string): AsyncIterable<CommitText> {
  for await (const items of scanPages(client, table)) {
    for (const item of items) {
      const { orderId, version } = readCommitItem(item).commit;
      if (version === FIRST_VERSION) yield { orderId, ...z.parse(CommitTextItem, item) };
    }
  }
}

async function* scanPages(client: DynamoDBDocumentClient, table: string): AsyncIterable<readonly unknown[]> {
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      FilterExpression: `begins_with(${KEY.partition}, :order)`,
      ExpressionAttributeValues: { ':order': PARTITIONS.records.orders },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) yield Items;
}
