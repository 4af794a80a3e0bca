import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import type { Digest } from '../../domain/digest.ts';
import { HoldfastError } from '../../errors.ts';
import type { DemandRegister, Holder } from '../../ports/filing/demand-register.ts';
import { key, UNLESS_THERE } from './keys.ts';
import { readItem } from './read-item.ts';

const HolderItem = z.object({ orderId: StoredOrderId, at: StoredInstant });

/** Two runs that want a demand at once get in each other's way a few times at most. */
const MAX_TRIES = 5;

/** Demands in the Keys table: kept as long as the key of their order, and in no backup longer than it. */
export class DynamoDemandRegister implements DemandRegister {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async find(demand: Digest): Promise<Holder | undefined> {
    const Key = key.demand(demand);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item && readItem(HolderItem, Item, 'demand');
  }

  async take(demand: Digest, mine: Holder, over?: Holder): Promise<Holder> {
    const [, holder] = await Promise.all([this.#list(demand, mine), this.#take(demand, mine, over)]);
    return holder; // and listed: nothing is stored for a demand that could not be forgotten
  }

  async #take(demand: Digest, mine: Holder, over: Holder | undefined): Promise<Holder> {
    for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
      if (await this.#put(demand, mine, over)) return mine;
      const holder = await this.find(demand);
      if (holder) return holder;
      over = undefined; // forgotten meanwhile
    }
    throw new HoldfastError('service-unavailable', 'the demand is being taken by others', { retryable: true });
  }

  async #list(demand: Digest, { orderId }: Holder): Promise<void> {
    await this.#client.send(
      new UpdateCommand({
        TableName: this.#table,
        Key: key.demandList(orderId),
        UpdateExpression: 'ADD demands :demand',
        ExpressionAttributeValues: { ':demand': new Set([demand]) },
      }),
    );
  }

  /** @returns false when something else is there. */
  async #put(demand: Digest, mine: Holder, over: Holder | undefined): Promise<boolean> {
    const condition =
      over === undefined
        ? { ConditionExpression: UNLESS_THERE }
        : {
            ConditionExpression: 'orderId = :orderId AND #at = :at',
            ExpressionAttributeNames: { '#at': 'at' },
            ExpressionAttributeValues: { ':orderId': over.orderId, ':at': over.at },
          };
    try {
      const Item = { ...key.demand(demand), ...mine };
      await this.#client.send(new PutCommand({ TableName: this.#table, Item, ...condition }));
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false; // also where the SDK repeats a write that had landed: what is found there is then ours
    }
  }
}
