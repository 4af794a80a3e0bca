import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredDigest } from '../../contracts/items/values.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { DemandEraser } from '../../ports/filing/demand-register.ts';
import { key } from './keys.ts';
import { readItem } from './read-item.ts';

const ListItem = z.object({ demands: z.set(StoredDigest) });

/** Forgets the demands of an order, and of no other: one that another order has taken over stays that one's. */
export class DynamoDemandEraser implements DemandEraser {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async forget(orderId: OrderId): Promise<void> {
    const Key = key.demandList(orderId);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    if (!Item) return;
    const { demands } = readItem(ListItem, Item, 'list of demands');
    for (const demand of demands) await this.#drop(demand, orderId);
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key })); // last: a run that dies before finds the rest again
  }

  async #drop(demand: Digest, orderId: OrderId): Promise<void> {
    try {
      await this.#client.send(
        new DeleteCommand({
          TableName: this.#table,
          Key: key.demand(demand),
          ConditionExpression: 'orderId = :orderId',
          ExpressionAttributeValues: { ':orderId': orderId },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}
