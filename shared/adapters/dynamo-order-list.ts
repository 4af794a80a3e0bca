import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredInstant, StoredInstrument, StoredOrderId } from '../contracts/items/values.ts';
import { ATTENTION } from '../domain/order/attention.ts';
import type { ListedOrder } from '../domain/order/listed.ts';
import { ORDER_STATUSES } from '../domain/order/status.ts';
import type { OrderList } from '../ports/order-list.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { key } from './keys.ts';
import { readItem } from './read-item.ts';

const ListedOrderItem = z.object({
  orderId: StoredOrderId,
  reference: z.string(),
  authority: z.string(),
  provider: z.string(),
  instrument: StoredInstrument,
  issuedAt: StoredInstant,
  version: z.int(),
  status: z.enum(ORDER_STATUSES),
  attention: z.array(z.enum(ATTENTION)),
  endsAt: z.nullable(
    z.strictObject({ at: StoredInstant, as: z.enum(['lapsed', 'released', 'withdrawn', 'expired', 'exempt']) }),
  ),
}) satisfies z.core.$ZodType<ListedOrder>;

/** The sort key a page ended with: the cursor names no partition, so it opens no other authority's list. */
const PLACE = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

/** Lists in the Views table, rebuilt from the commits. */
export class DynamoOrderList implements OrderList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put(row: ListedOrder): Promise<void> {
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: { ...key.listedOrder(row.authority, row.issuedAt, row.orderId), ...row },
          ConditionExpression: 'attribute_not_exists(pk) OR version < :version', // a stream may repeat itself
          ExpressionAttributeValues: { ':version': row.version },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  async of(authority: string, limit: number, cursor?: string) {
    const pk = key.listedOrders(authority);
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ScanIndexForward: false,
        Limit: limit,
        ...(cursor !== undefined && { ExclusiveStartKey: { pk, sk: readCursor(PLACE, cursor) } }),
      }),
    );
    return {
      orders: Items.map((item) => readItem(ListedOrderItem, item, 'row of a list')),
      next: writeCursor(LastEvaluatedKey?.['sk']),
    };
  }
}
