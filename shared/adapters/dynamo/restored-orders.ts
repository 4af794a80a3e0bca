import {
  type DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  paginateScan,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { readCommitItem } from '../../contracts/items/commit.ts';
import { readNoteItem } from '../../contracts/items/note.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { DUE_INDEX, DUE_KEY, KEY, PARTITIONS } from '../../deployment/tables.ts';
import { isOrderId, type OrderId, spellReviewRef } from '../../domain/ids.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import type { ListedReviewRef } from '../../domain/order/readings/listed-review.ts';
import type { KeptCommit, KeptEntry, ListedPlace, RestoredOrders } from '../../ports/order/restored-orders.ts';
import { readCode } from './code-reader.ts';
import { dueShardKey, key, queryPartition } from './keys.ts';
import { readItem } from './read-item.ts';

/** The tables by name. */
export interface RestoredTables {
  readonly records: string;
  readonly keys: string;
  readonly views: string;
  readonly cases: string;
}

const PlacedItem = z.object({ [KEY.partition]: z.string(), [KEY.sort]: z.string() });
const LoneItem = z.object({ [KEY.partition]: z.string() });
const DueItem = z.object({ [DUE_KEY.at]: z.optional(StoredInstant) });
const OwnedItem = z.object({ orderId: StoredOrderId });
const RowItem = z.object({ version: z.int() });

/** What every table has of orders. It reads whole tables, so it is for whoever repairs by hand and for no function. */
export class DynamoRestoredOrders implements RestoredOrders {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: RestoredTables;

  constructor(client: DynamoDBDocumentClient, tables: RestoredTables) {
    this.#client = client;
    this.#tables = tables;
  }

  async *orderIds(): AsyncIterable<OrderId> {
    let last: string | undefined;
    for await (const item of this.#scan(this.#tables.records, PARTITIONS.records.orders, KEY.partition)) {
      const { [KEY.partition]: pk } = readItem(LoneItem, item, 'key of a commit');
      if (pk === last) continue; // a scan gives the items of a partition behind one another
      last = pk;
      yield pk.slice(PARTITIONS.records.orders.length) as OrderId;
    }
  }

  async isOnRecord(orderId: OrderId): Promise<boolean> {
    const { Count = 0 } = await this.#client.send(
      new QueryCommand({ ...this.#entriesOf(key.commits(orderId)), Select: 'COUNT', Limit: 1 }),
    );
    return Count > 0;
  }

  async *commits(orderId: OrderId): AsyncIterable<KeptCommit> {
    for await (const item of this.#query(key.commits(orderId))) {
      const { [DUE_KEY.at]: dueAt } = readItem(DueItem, item, 'place of a commit');
      yield { number: numberOf(item), dueAt, read: () => readCommitItem(item) };
    }
  }

  async *notes(orderId: OrderId): AsyncIterable<KeptEntry<StoredNote>> {
    for await (const item of this.#query(key.notes(orderId))) {
      yield { number: numberOf(item), read: () => readNoteItem(item) };
    }
  }

  async listed({ orderId, authority, provider, issuedAt }: ListedPlace) {
    const [ofAuthority, ofProvider] = await Promise.all([
      this.#versionAt(key.listedOrder(authority, issuedAt, orderId)),
      this.#versionAt(key.providerOrder(provider, issuedAt, orderId)),
    ]);
    return { authority: ofAuthority, provider: ofProvider };
  }

  async listedReview(ref: ListedReviewRef): Promise<number | undefined> {
    return await this.#versionAt(key.listedReview(ref.person, ref.dueAt, spellReviewRef(ref)));
  }

  async *listOwners(): AsyncIterable<OrderId> {
    for await (const item of this.#scan(this.#tables.views, PARTITIONS.views.orders, 'orderId')) {
      yield readItem(OwnedItem, item, 'row of a list').orderId;
    }
  }

  async *codeOwners(): AsyncIterable<OrderId> {
    for await (const item of this.#scan(this.#tables.cases, PARTITIONS.cases.codes)) yield readCode(item).orderId;
  }

  async *keyOwners(): AsyncIterable<OrderId> {
    for await (const item of this.#scan(this.#tables.keys, PARTITIONS.keys.orders, KEY.partition)) {
      const id = readItem(LoneItem, item, 'key of a data key')[KEY.partition].slice(PARTITIONS.keys.all.length);
      if (isOrderId(id)) yield id;
    }
  }

  async hasDueIndex(): Promise<boolean> {
    try {
      await this.#client.send(
        new QueryCommand({
          TableName: this.#tables.records,
          IndexName: DUE_INDEX,
          KeyConditionExpression: `${DUE_KEY.shard} = :shard`,
          ExpressionAttributeValues: { ':shard': dueShardKey(0) },
          Limit: 1,
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ValidationException') return false;
      throw error;
    }
  }

  async #versionAt(Key: ReturnType<typeof key.listedOrder>): Promise<number | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#tables.views, Key, ConsistentRead: true }),
    );
    return Item && readItem(RowItem, Item, 'row of a list').version;
  }

  #entriesOf(partition: string) {
    return { TableName: this.#tables.records, ...queryPartition(partition), ConsistentRead: true };
  }

  async *#query(partition: string): AsyncIterable<unknown> {
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, this.#entriesOf(partition)))
      yield* Items;
  }

  /** @param attribute the only one fetched; left out, all are. */
  async *#scan(table: string, beginning: string, attribute?: string): AsyncIterable<unknown> {
    const pages = paginateScan(
      { client: this.#client },
      {
        TableName: table,
        FilterExpression: `begins_with(${KEY.partition}, :beginning)`,
        ExpressionAttributeValues: { ':beginning': beginning },
        ConsistentRead: true,
        ...(attribute !== undefined && { ProjectionExpression: attribute }),
      },
    );
    for await (const { Items = [] } of pages) yield* Items;
  }
}

const numberOf = (item: unknown): number => Number(readItem(PlacedItem, item, 'place of an entry')[KEY.sort]);
