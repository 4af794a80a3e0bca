import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DUE_KEY } from '../../deployment/tables.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import type { NextCommit, StoredCommit } from '../../domain/order/commit.ts';
import { HoldfastError } from '../../errors.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import { toCommitItem } from './commit-item.ts';
import { insertItem } from './insert-item.ts';
import { key } from './keys.ts';
import { DynamoOrderReader } from './order-reader.ts';

/** The same, with writing. */
export class DynamoOrderStore extends DynamoOrderReader implements OrderStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #shards: number;

  constructor(client: DynamoDBDocumentClient, table: string, shards: number) {
    super(client, table);
    this.#client = client;
    this.#table = table;
    this.#shards = shards;
  }

  async append(stored: NextCommit): Promise<StoredCommit> {
    await this.past.keep(stored.commit.orderId, stored.past); // before the commit that no longer lists it: nothing is ever out of reach
    return await orMayBeStored(this.#append(stored));
  }

  async #append(stored: StoredCommit): Promise<StoredCommit> {
    const { orderId, version, commandId } = stored.commit;
    const item = toCommitItem(stored, this.#shards);
    const taken = await insertItem(this.#client, this.#table, item); // append-only: the loser of a race is told, nothing is overwritten
    if (!taken) return stored;
    const standing = await this.read(orderId, version); // the SDK may have retried a write that had already landed
    if (standing?.commit.commandId === commandId) return standing;
    throw new HoldfastError('order-version-conflict', `order ${orderId} changed meanwhile`, {
      cause: taken,
      retryable: true,
    });
  }

  async settleDue(orderId: OrderId, version: number, from: Instant, to: Instant | undefined): Promise<void> {
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.commit(orderId, version),
          ConditionExpression: `${DUE_KEY.at} = :from`, // a row that was moved meanwhile is somebody else's
          ...(to === undefined
            ? {
                UpdateExpression: `REMOVE ${DUE_KEY.shard}, ${DUE_KEY.at}`,
                ExpressionAttributeValues: { ':from': from },
              }
            : { UpdateExpression: `SET ${DUE_KEY.at} = :to`, ExpressionAttributeValues: { ':from': from, ':to': to } }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}
