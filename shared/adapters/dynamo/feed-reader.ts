import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredDigest, StoredOrderId } from '../../contracts/items/values.ts';
import { KEY } from '../../deployment/tables.ts';
import type { FeedOwner } from '../../domain/delivery/feed.ts';
import type { Instant } from '../../domain/instant.ts';
import type { FeedPage, FeedReader } from '../../ports/delivery/feeds.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { queryFeed } from './keys.ts';
import { readItem } from './read-item.ts';

const FedItem = z.object({
  orderId: StoredOrderId,
  number: z.int(),
  body: z.string(),
  tells: z.optional(StoredDigest),
  isElsewhere: z.optional(z.literal(true)),
});

/** Where a page ended: the cursor names no partition, so it opens no other's feed. */
const PLACE = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}#\d{12}$/;

/** Feeds in the Views table: one query a page. */
export class DynamoFeedReader implements FeedReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async read(owner: FeedOwner, after: string | undefined, before: Instant, limit: number): Promise<FeedPage> {
    const query = queryFeed(owner, after === undefined ? undefined : readCursor(PLACE, after), before);
    const { ':from': from, ':to': to } = query.ExpressionAttributeValues;
    if (from > to) return { entries: [], next: after ?? null, hasMore: false }; // of a clock that was ahead
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({ TableName: this.#table, ...query, Limit: limit, ConsistentRead: true }),
    );
    const entries = Items.map((item) => readItem(FedItem, item, 'entry of a feed'))
      .filter(({ isElsewhere }) => !isElsewhere)
      .map(({ isElsewhere: _, ...entry }) => entry);
    const next = writeCursor(Items.at(-1)?.[KEY.sort]) ?? after ?? null;
    return { entries, next, hasMore: LastEvaluatedKey !== undefined };
  }
}
