import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { MetItem, OverlapsItem } from '../../contracts/items/overlaps.ts';
import { KEY } from '../../deployment.ts';
import { isOrderId, type OrderId } from '../../domain/ids.ts';
import type { MetOrder } from '../../domain/order/record/overlap.ts';
import { POLICY } from '../../domain/policy.ts';
import type { OverlapList, OverlapOwner, OwnerSpan } from '../../ports/overlap/overlap-list.ts';
import { key, querySpan } from './keys.ts';
import { readItem } from './read-item.ts';

/** How many others stand in a row: the table cannot count attributes. */
const COUNT = 'others';

const keyOf = ({ authority, issuedAt, orderId }: OverlapOwner) => key.overlaps(authority, issuedAt, orderId);

/** What orders met, in the Views table: a row for each order, with an attribute for each other, so that two can be added at once. */
export class DynamoOverlapList implements OverlapList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async add(owner: OverlapOwner, met: MetOrder): Promise<void> {
    await this.#change(owner, {
      UpdateExpression: 'SET #other = :met, orderId = :own ADD #count :one',
      ConditionExpression: 'attribute_not_exists(#other) AND (attribute_not_exists(#count) OR #count < :atMost)',
      ExpressionAttributeNames: { '#other': met.orderId, '#count': COUNT },
      ExpressionAttributeValues: {
        ':met': met,
        ':own': owner.orderId,
        ':one': 1,
        ':atMost': POLICY.overlapsRememberedAtMost,
      },
    });
  }

  async drop(owner: OverlapOwner, other: OrderId): Promise<void> {
    await this.#change(owner, {
      UpdateExpression: 'REMOVE #other ADD #count :less',
      ConditionExpression: 'attribute_exists(#other)',
      ExpressionAttributeNames: { '#other': other, '#count': COUNT },
      ExpressionAttributeValues: { ':less': -1 },
    });
  }

  async forget(owner: OverlapOwner): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key: keyOf(owner) }));
  }

  async of(owner: OverlapOwner): Promise<readonly MetOrder[]> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: keyOf(owner), ConsistentRead: true }),
    );
    return Item === undefined ? [] : readMet(Item);
  }

  async among(authority: string, { from, to }: OwnerSpan): Promise<ReadonlyMap<OrderId, readonly MetOrder[]>> {
    const query = { TableName: this.#table, ...querySpan(key.overlapsOf(authority), from, to) };
    const found = new Map<OrderId, readonly MetOrder[]>();
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, query)) {
      for (const item of Items) found.set(readItem(OverlapsItem, item, 'row of overlaps').orderId, readMet(item));
    }
    return found;
  }

  /** What a condition refuses is as it should be: it was there already, there is no room, or it was gone. */
  async #change(owner: OverlapOwner, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<void> {
    try {
      await this.#client.send(new UpdateCommand({ TableName: this.#table, Key: keyOf(owner), ...change }));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}

/** @throws HoldfastError `record-damaged`. */
const readMet = (item: Record<string, unknown>): MetOrder[] =>
  Object.entries(item)
    .filter(([name]) => name !== KEY.partition && isOrderId(name))
    .map(([, met]) => readItem(MetItem, met, 'row of overlaps'))
    .toSorted((one, other) => one.foundAt - other.foundAt || (one.orderId < other.orderId ? -1 : 1));
