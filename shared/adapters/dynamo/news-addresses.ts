import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredDigest, StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { FORGET_AT } from '../../deployment.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { NewsAddress, NewsAddressEraser, NewsAddressStore } from '../../ports/case/news-addresses.ts';
import { toForgetAt } from './forget-at.ts';
import { key, queryPartition } from './keys.ts';
import { readItem } from './read-item.ts';

const NewsAddressItem = z.object({
  orderId: StoredOrderId,
  under: StoredDigest,
  sealed: z.string(),
  language: z.string(),
  endsAt: StoredInstant,
});

/** Where persons hear of news, in the Cases table, which drops what is over by itself. */
export class DynamoNewsAddresses implements NewsAddressStore, NewsAddressEraser {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async of(orderId: OrderId, now: Instant): Promise<readonly NewsAddress[]> {
    return (await this.#list(orderId)).filter(({ endsAt }) => endsAt > now);
  }

  async put({ orderId, under, sealed, language, endsAt }: NewsAddress): Promise<void> {
    const Item = { ...key.newsAddress(orderId, under), orderId, under, sealed, language, endsAt };
    await this.#client.send(
      new PutCommand({ TableName: this.#table, Item: { ...Item, [FORGET_AT]: toForgetAt(endsAt) } }),
    );
  }

  async remove(orderId: OrderId, under: Digest): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key: key.newsAddress(orderId, under) }));
  }

  async forgetAddresses(orderId: OrderId): Promise<void> {
    for (const { under } of await this.#list(orderId)) await this.remove(orderId, under);
  }

  async #list(orderId: OrderId): Promise<readonly NewsAddress[]> {
    const found: NewsAddress[] = [];
    const query = { TableName: this.#table, ...queryPartition(key.newsAddresses(orderId)), ConsistentRead: true };
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, query)) {
      found.push(...Items.map((item) => readItem(NewsAddressItem, item, 'address for news')));
    }
    return found;
  }
}
