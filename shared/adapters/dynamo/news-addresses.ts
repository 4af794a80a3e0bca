import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredDigest, StoredInstant } from '../../contracts/items/values.ts';
import { FORGET_AT } from '../../deployment/tables.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { NewsAddress, NewsAddressEraser, NewsAddressStore } from '../../ports/case/news-addresses.ts';
import { toForgetAt } from './forget-at.ts';
import { key } from './keys.ts';
import { readItem } from './read-item.ts';

const KeptAddress = z.object({
  under: StoredDigest,
  sealed: z.string(),
  language: z.string(),
  endsAt: StoredInstant,
});

/** What the attributes begin with that hold an address each. */
const ADDRESS = 'address-';

const attributeOf = (under: Digest): string => ADDRESS + under;

/** Where persons hear of news, in the Cases table: one item for an order, which the table drops by itself once the last of them is over. */
export class DynamoNewsAddresses implements NewsAddressStore, NewsAddressEraser {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async of(orderId: OrderId, now: Instant): Promise<readonly NewsAddress[]> {
    const { Item = {} } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.newsAddresses(orderId), ConsistentRead: true }),
    );
    return Object.entries(Item)
      .filter(([name]) => name.startsWith(ADDRESS))
      .map(([, kept]) => ({ orderId, ...readItem(KeptAddress, kept, 'address for news') }))
      .filter(({ endsAt }) => endsAt > now);
  }

  async put({ orderId, under, sealed, language, endsAt }: NewsAddress): Promise<void> {
    await this.#client.send(
      new UpdateCommand({
        TableName: this.#table,
        Key: key.newsAddresses(orderId),
        UpdateExpression: `SET #address = :address, ${FORGET_AT} = :forgetAt`, // the one that was left last is over last
        ExpressionAttributeNames: { '#address': attributeOf(under) },
        ExpressionAttributeValues: {
          ':address': { under, sealed, language, endsAt },
          ':forgetAt': toForgetAt(endsAt),
        },
      }),
    );
  }

  async remove(orderId: OrderId, under: Digest): Promise<void> {
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.newsAddresses(orderId),
          ConditionExpression: 'attribute_exists(#address)', // or the update would leave a row with nothing in it
          UpdateExpression: 'REMOVE #address',
          ExpressionAttributeNames: { '#address': attributeOf(under) },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  async forgetAddresses(orderId: OrderId): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key: key.newsAddresses(orderId) }));
  }
}
