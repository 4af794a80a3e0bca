import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { KEY } from '../../deployment/tables.ts';
import type { FeedEntry } from '../../domain/delivery/feed.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Feeds } from '../../ports/delivery/feeds.ts';
import { DynamoGatheredRows } from './gathered-rows.ts';
import { key, makeKey, queryPartition, UNLESS_THERE } from './keys.ts';
import { readItem } from './read-item.ts';

const FedAtItem = z.object({ feed: z.optional(z.string()), place: z.optional(z.string()) });
const BodyItem = z.object({ body: z.string() });

/**
 * Feeds in the Views table. Beside each entry stands, under its order, where it is: that goes up before the entry, so that whatever is
 * erased is found.
 */
export class DynamoFeeds implements Feeds {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #rows: DynamoGatheredRows;

  constructor(client: DynamoDBDocumentClient, table: string, rows = new DynamoGatheredRows(client, table)) {
    this.#client = client;
    this.#table = table;
    this.#rows = rows;
  }

  async put({ owner, at: _, ...entry }: FeedEntry, place: Instant): Promise<void> {
    const { orderId, number } = entry;
    const at = key.fedEntry(owner, place, orderId, number);
    await this.#lead(orderId, at);
    await this.#rows.put({ ...at, ...entry });
  }

  async noteElsewhere({ owner, orderId, number, at, body }: FeedEntry): Promise<void> {
    const own = key.fedEntry(owner, at, orderId, number);
    await this.#lead(orderId, own);
    await this.#rows.put({ ...own, orderId, number, body, isElsewhere: true });
  }

  async #lead(orderId: OrderId, at: ReturnType<typeof makeKey>): Promise<void> {
    await this.#rows.put({ ...key.fedAt(orderId, at), feed: at[KEY.partition], place: at[KEY.sort] });
  }

  async has({ owner, orderId, number, at }: FeedEntry): Promise<boolean> {
    return (await this.#rows.get(key.fedEntry(owner, at, orderId, number))) !== undefined;
  }

  async firstBody(orderId: OrderId, message: number, offered: string): Promise<string> {
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: { ...key.fedBody(orderId, message), body: offered },
          ConditionExpression: UNLESS_THERE,
        }),
      );
      return offered;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return readItem(BodyItem, await this.#rows.get(key.fedBody(orderId, message)), 'body of a message').body;
    }
  }

  async remove(orderId: OrderId): Promise<void> {
    const pk = key.fedOf(orderId);
    const query = { TableName: this.#table, ...queryPartition(pk), ConsistentRead: true };
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, query)) {
      await Promise.all(
        Items.map(async (item) => {
          const { feed, place } = readItem(FedAtItem, item, 'place in a feed');
          if (feed !== undefined && place !== undefined) await this.#rows.delete(makeKey(feed, place));
          await this.#rows.delete(makeKey(pk, `${item[KEY.sort]}`)); // last: what leads to an entry outlives it
        }),
      );
    }
  }
}
