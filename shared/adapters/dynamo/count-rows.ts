import { type DynamoDBDocumentClient, paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';

/** How many items a query finds, on all its pages. */
export async function countRows(client: DynamoDBDocumentClient, query: QueryCommandInput): Promise<number> {
  let rows = 0;
  for await (const { Count = 0 } of paginateQuery({ client }, { ...query, Select: 'COUNT' })) rows += Count;
  return rows;
}
