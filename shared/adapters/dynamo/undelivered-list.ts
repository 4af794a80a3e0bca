import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  paginateQuery,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredOrderId } from '../../contracts/items/values.ts';
import { KEY } from '../../deployment.ts';
import type { DeliveryRef } from '../../domain/delivery/delivery.ts';
import type { Undelivered } from '../../domain/delivery/undelivered.ts';
import type { OrderId } from '../../domain/ids.ts';
import { fromRfc3339 } from '../../domain/instant.ts';
import type { OrderSpan, UndeliveredList, UntoldOrders, UntoldPage } from '../../ports/delivery/undelivered-list.ts';
import { key, listedAt, makeKey, queryPartition, querySpan } from './keys.ts';
import { readItem } from './read-item.ts';

const UndeliveredItem = z.object({
  orderId: StoredOrderId,
  message: z.int(),
  endpoint: z.string(),
}) satisfies z.core.$ZodType<DeliveryRef>;

/** A row's sort key begins with its order's place in the list. */
const UntoldItem = z.object({
  [KEY.sort]: z.pipe(
    z.string().check(z.regex(/^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}#/)),
    z.transform((sortKey) => {
      const [at = '', orderId] = sortKey.split('#');
      return { issuedAt: fromRfc3339(at), orderId: z.parse(StoredOrderId, orderId) };
    }),
  ),
});

/** Late messages in the Records table, each in two partitions apart from the order's own. */
export class DynamoUndeliveredList implements UndeliveredList, UntoldOrders {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put(row: Undelivered): Promise<void> {
    const { orderId, message, endpoint } = row;
    await Promise.all(
      [key.undelivered(row), key.untold(row)].map((Key) =>
        this.#client.send(new PutCommand({ TableName: this.#table, Item: { ...Key, orderId, message, endpoint } })),
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

  async at(provider: string, endpoint: string | undefined, limit: number): Promise<readonly DeliveryRef[]> {
    const { Items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...queryPartition(key.undeliveredAt(provider), endpoint === undefined ? '' : `${endpoint}#`),
        Limit: limit,
      }),
    );
    return Items.map((item) => readItem(UndeliveredItem, item, 'row of what was not delivered'));
  }

  async of(authority: string, { from, to }: OrderSpan): Promise<ReadonlySet<OrderId>> {
    const pages = paginateQuery(
      { client: this.#client },
      { TableName: this.#table, ...querySpan(key.untoldOf(authority), from, to) },
    );
    const found = new Set<OrderId>();
    for await (const { Items = [] } of pages) {
      for (const item of Items) found.add(readItem(UndeliveredItem, item, 'row of what was not delivered').orderId);
    }
    return found;
  }

  async page(authority: string, limit: number, after?: OrderSpan['from']): Promise<UntoldPage> {
    const pk = key.untoldOf(authority);
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...queryPartition(pk),
        ScanIndexForward: false,
        Limit: limit,
        // before all of an order's own rows, which begin as its place does
        ...(after && { ExclusiveStartKey: makeKey(pk, listedAt(after.issuedAt, after.orderId)) }),
      }),
    );
    const places = Items.map((item) => readItem(UntoldItem, item, 'row of what was not delivered').sk);
    const orders = [...new Map(places.map((place) => [place.orderId, place])).values()];
    return { orders, next: LastEvaluatedKey === undefined ? null : (orders.at(-1) ?? null) };
  }
}
