import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import { type Signpost, signpostsOf } from '../../domain/order/readings/signposts.ts';
import type { ListOfOrders } from '../../ports/order/order-list.ts';
import { key, UNLESS_THERE } from './keys.ts';
import { SignpostedItem } from './listed-order-item.ts';
import { LISTS } from './lists.ts';
import { readItem } from './read-item.ts';

/** Writing rows together with what leads to them. */
export class DynamoSignpostedRows {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  /**
   * Puts a row unless one of a later version stands: a stream may repeat itself. New signposts go up before the row, old ones come
   * down after it, and the row names both: whatever is cut short is finished by the next run, and no row is ever without a signpost that
   * it names.
   */
  async put(list: ListOfOrders, row: ListedOrder): Promise<void> {
    for (;;) {
      const stored = await this.#read(list, row);
      if (stored && stored.version > row.version) return;
      if (stored?.version === row.version && stored.signposts) {
        await this.#takeDown(list, row, stored.left ?? []);
        return;
      }
      const signposts = signpostsOf(row);
      const known = stored?.signposts ?? [];
      const left = known.filter((one) => !includes(signposts, one));
      await this.#putUp(
        list,
        row,
        signposts.filter((one) => !includes(known, one)),
      );
      if (!(await this.#replace(list, { ...row, signposts, left }, stored))) continue; // somebody else came between
      await this.#takeDown(list, row, left);
      return;
    }
  }

  async #read(list: ListOfOrders, { issuedAt, orderId }: ListedOrder): Promise<SignpostedItem | undefined> {
    const Key = LISTS[list.kind].row(list.of, issuedAt, orderId);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item && readItem(SignpostedItem, Item, 'row of a list');
  }

  /** Only while the row is what was read: what it named was taken into account. */
  async #replace(
    list: ListOfOrders,
    row: ListedOrder & SignpostedItem,
    stored: SignpostedItem | undefined,
  ): Promise<boolean> {
    const condition = stored
      ? {
          ConditionExpression: `version = :read${stored.signposts ? '' : ' AND attribute_not_exists(signposts)'}`,
          ExpressionAttributeValues: { ':read': stored.version },
        }
      : { ConditionExpression: UNLESS_THERE };
    const Item = { ...LISTS[list.kind].row(list.of, row.issuedAt, row.orderId), ...row };
    return await this.#try(new PutCommand({ TableName: this.#table, Item, ...condition }));
  }

  async #putUp(list: ListOfOrders, row: ListedOrder, signposts: readonly Signpost[]): Promise<void> {
    const { orderId, issuedAt, version } = row;
    const puts = signposts.map((one) => {
      const Item = { ...this.#keyOf(list, row, one), orderId, issuedAt, version };
      return this.#client.send(new PutCommand({ TableName: this.#table, Item }));
    });
    await Promise.all(puts);
  }

  /** Not one that a later version has put up again meanwhile. */
  async #takeDown(list: ListOfOrders, row: ListedOrder, signposts: readonly Signpost[]): Promise<void> {
    const deletes = signposts.map((one) =>
      this.#try(
        new DeleteCommand({
          TableName: this.#table,
          Key: this.#keyOf(list, row, one),
          ConditionExpression: `${UNLESS_THERE} OR version <= :version`,
          ExpressionAttributeValues: { ':version': row.version },
        }),
      ),
    );
    await Promise.all(deletes);
  }

  #keyOf(list: ListOfOrders, { orderId }: ListedOrder, signpost: Signpost) {
    return key.signpost(LISTS[list.kind].signposts, list.of, signpost, orderId);
  }

  /** @returns whether the condition held. */
  async #try(command: PutCommand | DeleteCommand): Promise<boolean> {
    try {
      await (command instanceof PutCommand ? this.#client.send(command) : this.#client.send(command));
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  }
}

const includes = (signposts: readonly Signpost[], one: Signpost): boolean =>
  signposts.some(({ trail, at }) => trail === one.trail && at === one.at);
