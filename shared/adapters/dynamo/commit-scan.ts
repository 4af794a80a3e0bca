import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { readCommitItem } from '../../contracts/items/commit.ts';
import { KEY, PARTITIONS } from '../../deployment.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';

/**
 * Every commit of every order, in no order: reads the whole Records table, so it is for repairs by hand and for no function.
 *
 * @throws HoldfastError `record-damaged` at the first commit nobody can read.
 */
export async function* scanCommits(client: DynamoDBDocumentClient, table: string): AsyncIterable<StoredCommit> {
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      FilterExpression: `begins_with(${KEY.partition}, :order)`,
      ExpressionAttributeValues: { ':order': PARTITIONS.records.orders },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) yield* Items.map(readCommitItem);
}
