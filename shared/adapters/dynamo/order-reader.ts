import { type DynamoDBDocumentClient, GetCommand, paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { readCommitItem } from '../../contracts/items/commit.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { key, queryPartition } from './keys.ts';

/** Commits in the Records table, one item each, for reading. */
export class DynamoOrderReader implements OrderReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async latest(orderId: OrderId): Promise<StoredCommit | undefined> {
    const { Items: [item] = [] } = await this.#client.send(
      new QueryCommand({ ...this.#commitsOf(orderId), ScanIndexForward: false, Limit: 1 }),
    );
    return item && readCommitItem(item);
  }

  async read(orderId: OrderId, version: number): Promise<StoredCommit | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.commit(orderId, version), ConsistentRead: true }),
    );
    return Item && readCommitItem(Item);
  }

  async *history(orderId: OrderId): AsyncIterable<StoredCommit> {
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, this.#commitsOf(orderId))) {
      yield* Items.map(readCommitItem);
    }
  }

  #commitsOf(orderId: OrderId) {
    return {
      TableName: this.#table,
      ...queryPartition(key.commits(orderId)),
      ConsistentRead: true,
    };
  }
}
