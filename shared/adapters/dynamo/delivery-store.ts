import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { DeliveryItem } from '../../contracts/items/delivery.ts';
import { DUE_KEY } from '../../deployment/tables.ts';
import type { Delivery, DeliveryRef } from '../../domain/delivery/delivery.ts';
import type { OrderId } from '../../domain/ids.ts';
import { SECOND_MS } from '../../domain/instant.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import { key, queryPartition, UNLESS_THERE } from './keys.ts';
import { readItem } from './read-item.ts';

/** The queue wakes an attempt; the due index only repairs one that it lost, so it waits this much longer. */
const REPAIR_AFTER_MS = 10 * SECOND_MS;

/** Deliveries in the Records table. */
export class DynamoDeliveryStore implements DeliveryStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #shards: number;

  constructor(client: DynamoDBDocumentClient, table: string, shards: number) {
    this.#client = client;
    this.#table = table;
    this.#shards = shards;
  }

  async addIfAbsent(delivery: Delivery): Promise<boolean> {
    return await tryWrite(
      this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: {
            ...key.delivery(delivery),
            ...delivery,
            ...(delivery.nextAttemptAt !== null && this.#due(delivery.orderId, delivery.nextAttemptAt)),
          },
          ConditionExpression: UNLESS_THERE,
        }),
      ),
    );
  }

  #due(orderId: OrderId, nextAttemptAt: number) {
    return key.due(orderId, this.#shards, nextAttemptAt + REPAIR_AFTER_MS);
  }

  async read(ref: DeliveryRef): Promise<Delivery | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.delivery(ref), ConsistentRead: true }),
    );
    return Item && readDelivery(Item);
  }

  async of(orderId: OrderId): Promise<readonly Delivery[]> {
    const found: Delivery[] = [];
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#table,
        ...queryPartition(key.deliveries(orderId)),
        ConsistentRead: true,
      },
    );
    for await (const { Items = [] } of pages) found.push(...Items.map(readDelivery));
    return found;
  }

  async update(next: Delivery, expected: Delivery): Promise<boolean> {
    const { status, attempts, attemptedAt, lateSince, nextAttemptAt, deliveredAt, lastOutcome, orderId } = next;
    const { overtakenBy, answer, from } = next;
    const known = Object.entries({ attemptedAt, lateSince, overtakenBy, answer, from }).filter(
      ([, is]) => is !== undefined,
    );
    const due = nextAttemptAt === null ? undefined : this.#due(orderId, nextAttemptAt);
    return await tryWrite(
      this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.delivery(next),
          ConditionExpression: '#status = :wasStatus AND attempts = :wasAttempts AND nextAttemptAt = :wasNext',
          UpdateExpression: `SET #status = :status, attempts = :attempts, nextAttemptAt = :next, deliveredAt = :deliveredAt, lastOutcome = :outcome${known
            .map(([name]) => `, #${name} = :${name}`)
            .join('')}${
            due ? `, ${DUE_KEY.shard} = :shard, ${DUE_KEY.at} = :dueAt` : ` REMOVE ${DUE_KEY.shard}, ${DUE_KEY.at}`
          }`,
          ExpressionAttributeNames: {
            '#status': 'status',
            ...Object.fromEntries(known.map(([name]) => [`#${name}`, name])),
          },
          ExpressionAttributeValues: {
            ':wasStatus': expected.status,
            ':wasAttempts': expected.attempts,
            ':wasNext': expected.nextAttemptAt,
            ':status': status,
            ':attempts': attempts,
            ':next': nextAttemptAt,
            ':deliveredAt': deliveredAt,
            ':outcome': lastOutcome,
            ...Object.fromEntries(known.map(([name, is]) => [`:${name}`, is])),
            ...(due && { ':shard': due.dueShard, ':dueAt': due.dueAt }),
          },
        }),
      ),
    );
  }
}

/** @throws HoldfastError `record-damaged`. */
const readDelivery = (item: unknown): Delivery => readItem(DeliveryItem, item, 'delivery');

/** Whether a conditional write was made. */
async function tryWrite(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
