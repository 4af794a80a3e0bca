import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredOrderId } from '../../contracts/items/values.ts';
import type { WakeUp } from '../../domain/delivery/delivery.ts';
import type { Undelivered } from '../../domain/delivery/undelivered.ts';
import { WAYS } from '../../domain/delivery/way.ts';
import type { UndeliveredList } from '../../ports/delivery/undelivered-list.ts';
import { key, queryPartition } from './keys.ts';
import { readItem } from './read-item.ts';

const UndeliveredItem = z.object({
  orderId: StoredOrderId,
  message: z.int(),
  endpoint: z.string(),
  urgent: z.optional(z.literal(true)),
  way: z.optional(z.enum(WAYS)),
}) satisfies z.core.$ZodType<WakeUp>;

/** Late messages in the Records table, each in two partitions apart from the order's own. */
export class DynamoUndeliveredList implements UndeliveredList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put(row: Undelivered): Promise<void> {
    const { orderId, message, endpoint, urgent, way } = row;
    await Promise.all(
      [key.undelivered(row), key.untold(row)].map((Key) =>
        this.#client.send(
          new PutCommand({ TableName: this.#table, Item: { ...Key, orderId, message, endpoint, urgent, way } }),
        ),
      ),
    );
  }

  async remove(row: Undelivered): Promise<void> {
    await Promise.all(
      [key.undelivered(row), key.untold(row)].map((Key) =>
        this.#client.send(new DeleteCommand({ TableName: this.#table, Key })),
      ),
    );
  }

  async at(provider: string, endpoint: string | undefined, limit: number): Promise<readonly WakeUp[]> {
    const { Items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...queryPartition(key.undeliveredAt(provider), endpoint === undefined ? '' : `${endpoint}#`),
        Limit: limit,
      }),
    );
    return Items.map((item) => readItem(UndeliveredItem, item, 'row of what was not delivered'));
  }
}
