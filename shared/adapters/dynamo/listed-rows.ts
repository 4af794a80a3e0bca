import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { KEY } from '../../deployment/tables.ts';
import type { Instant } from '../../domain/instant.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { makeKey, queryBefore, queryPartition, UNLESS_THERE } from './keys.ts';
import { readItem } from './read-item.ts';

/** A list: one partition of a table. */
interface Listing<Row> {
  readonly table: string;
  readonly pk: string;
  /** By their sort keys. */
  readonly from: 'the-first' | 'the-last';
  /** Of a list by instants, only what stands before one. */
  readonly before?: Instant;
  /** The form of a sort key: a cursor is one, and names no partition, so it opens no other list. */
  readonly cursorPattern: RegExp;
  readonly schema: z.core.$ZodType<Row>;
  /** Whether a row that was just put is seen for certain. */
  readonly isStrong?: boolean;
}

/**
 * A page of a list, and the cursor of the next one; `null` after the last.
 *
 * @throws HoldfastError `invalid-request` for a cursor no page of such a list ended with.
 */
export async function readPage<Row>(
  client: DynamoDBDocumentClient,
  { table, pk, from, before, cursorPattern, schema, isStrong = false }: Listing<Row>,
  limit: number,
  cursor: string | undefined,
): Promise<{ readonly rows: Row[]; readonly next: string | null }> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      ...(before === undefined ? queryPartition(pk) : queryBefore(pk, before)),
      ScanIndexForward: from === 'the-first',
      Limit: limit,
      ConsistentRead: isStrong,
      ...(cursor !== undefined && { ExclusiveStartKey: makeKey(pk, readCursor(cursorPattern, cursor)) }),
    }),
  );
  const rows = Items.map((item) => readItem(schema, item, 'row of a list'));
  return { rows, next: writeCursor(LastEvaluatedKey?.[KEY.sort]) };
}

/** Puts a row unless one of a later version stands: a stream may repeat itself. */
export async function putUnlessLater(
  client: DynamoDBDocumentClient,
  table: string,
  row: { readonly version: number },
): Promise<void> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: row,
        ConditionExpression: `${UNLESS_THERE} OR version < :version`,
        ExpressionAttributeValues: { ':version': row.version },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
