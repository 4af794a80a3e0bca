import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { KEY } from '../../deployment/tables.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import type { Way } from '../../domain/order/readings/signposts.ts';
import type { Followed, ListedOrderRef, ListOfOrders, OrderFinder } from '../../ports/order/order-list.ts';
import { repeatUntilDone } from './batch.ts';
import { key, makeKey, queryBefore, queryPartition } from './keys.ts';
import { ListedOrderItem, SignpostedItem, SignpostItem } from './listed-order-item.ts';
import { readPage } from './listed-rows.ts';
import { LISTS } from './lists.ts';
import { readItem } from './read-item.ts';

/** The sort key a page ended with: the cursor names no partition, so it opens no other authority's list. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

/** Lists in the Views table, for whoever reads them. */
export class DynamoOrderFinder implements OrderFinder {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async of(authority: string, limit: number, cursor?: string) {
    return await this.#page(key.listedOrders(authority), limit, cursor);
  }

  async ofValidator(validator: string, limit: number, cursor?: string) {
    return await this.#page(key.listedValidations(validator), limit, cursor);
  }

  async follow(list: ListOfOrders, way: Way, limit: number, after?: string): Promise<Followed> {
    const pk = key.trail(LISTS[list.kind].signposts, list.of, way.trail);
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...(way.before === undefined ? queryPartition(pk) : queryBefore(pk, way.before)),
        ScanIndexForward: way.from === 'the-first',
        Limit: limit,
        ...(after !== undefined && { ExclusiveStartKey: makeKey(pk, after) }),
      }),
    );
    const signposts = Items.map((item) => ({
      ref: readItem(SignpostItem, item, 'signpost of a list'),
      place: String(item[KEY.sort]),
    }));
    const found = await this.#readRows(
      list,
      signposts.map(({ ref }) => ref),
    );
    const orders = signposts.flatMap(({ ref: { orderId }, place }) => {
      const item = found.get(orderId);
      return item && namesSignpost(list, item, way, place) ? [readItem(ListedOrderItem, item, 'row of a list')] : [];
    });
    const next = LastEvaluatedKey?.[KEY.sort];
    return { orders, followed: Items.length, next: typeof next === 'string' ? next : null };
  }

  async rowsOf(list: ListOfOrders, refs: readonly ListedOrderRef[]): Promise<readonly ListedOrder[]> {
    const found = await this.#readRows(list, refs);
    return refs.flatMap(({ orderId }) => {
      const item = found.get(orderId);
      return item ? [readItem(ListedOrderItem, item, 'row of a list')] : [];
    });
  }

  /** As many as `BatchGetItem` takes: a page is no longer. */
  async #readRows(list: ListOfOrders, refs: readonly ListedOrderRef[]): Promise<Map<OrderId, Record<string, unknown>>> {
    const found = new Map<OrderId, Record<string, unknown>>();
    if (refs.length === 0) return found;
    const once = new Map(refs.map((ref) => [ref.orderId, ref])); // a way can still have a signpost that was left behind
    const Keys = [...once.values()].map((ref) => LISTS[list.kind].row(list.of, ref.issuedAt, ref.orderId));
    await repeatUntilDone<NonNullable<BatchGetCommandInput['RequestItems']>>(
      { [this.#table]: { Keys, ConsistentRead: true } },
      async (RequestItems) => {
        const { Responses = {}, UnprocessedKeys } = await this.#client.send(new BatchGetCommand({ RequestItems }));
        for (const item of Responses[this.#table] ?? [])
          found.set(readItem(SignpostItem, item, 'row of a list').orderId, item);
        return UnprocessedKeys;
      },
    );
    return found;
  }

  async #page(pk: string, limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk,
      from: 'the-last',
      cursorPattern: CURSOR_PATTERN,
      schema: ListedOrderItem,
    } as const;
    const { rows: orders, next } = await readPage(this.#client, listing, limit, cursor);
    return { orders, next };
  }
}

/** A signpost is a hint, as any row that leads to another: one that its row does not name has had its day. */
function namesSignpost(list: ListOfOrders, item: unknown, { trail }: Way, place: string): boolean {
  const { orderId } = readItem(SignpostItem, item, 'row of a list');
  const { signposts = [] } = readItem(SignpostedItem, item, 'row of a list');
  return signposts.some(
    (one) => one.trail === trail && key.signpost(LISTS[list.kind].signposts, list.of, one, orderId)[KEY.sort] === place,
  );
}
