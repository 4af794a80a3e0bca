import { type DynamoDBDocumentClient, paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredOrderId } from '../../contracts/items/values.ts';
import { KEY } from '../../deployment/tables.ts';
import type { OrderId } from '../../domain/ids.ts';
import { fromRfc3339 } from '../../domain/instant.ts';
import type { OrderSpan, UntoldOrders, UntoldPage } from '../../ports/delivery/undelivered-list.ts';
import { key, listedAt, makeKey, queryPartition, querySpan } from './keys.ts';
import { readItem } from './read-item.ts';

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

/** The late messages of an authority's orders, in the Records table. */
export class DynamoUntoldOrders implements UntoldOrders {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async of(authority: string, { from, to }: OrderSpan): Promise<ReadonlySet<OrderId>> {
    const pages = paginateQuery(
      { client: this.#client },
      { TableName: this.#table, ...querySpan(key.untoldOf(authority), from, to) },
    );
    const found = new Set<OrderId>();
    for await (const { Items = [] } of pages) {
      for (const item of Items) found.add(readUntold(item).orderId);
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
    const places = Items.map(readUntold);
    const orders = [...new Map(places.map((place) => [place.orderId, place])).values()];
    return { orders, next: LastEvaluatedKey === undefined ? null : (orders.at(-1) ?? null) };
  }
}

const readUntold = (item: unknown) => readItem(UntoldItem, item, 'row of what was not delivered')[KEY.sort];
