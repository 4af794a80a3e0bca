import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import { type Signpost, signpostsOf } from '../../domain/order/readings/signposts.ts';
import type { ListOfOrders } from '../../ports/order/order-list.ts';
import type { DynamoGatheredRows } from './gathered-rows.ts';
import { key, UNLESS_THERE } from './keys.ts';
import { SignpostedItem, type StandingSignpost } from './listed-order-item.ts';
import { LISTS } from './lists.ts';
import { readItem } from './read-item.ts';

/** Writing rows together with what leads to them. */
export class DynamoSignpostedRows {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #rows: DynamoGatheredRows;

  constructor(client: DynamoDBDocumentClient, table: string, rows: DynamoGatheredRows) {
    this.#client = client;
    this.#table = table;
    this.#rows = rows;
  }

  /**
   * Puts a row unless one of a later version stands: a stream may repeat itself. New signposts go up before the row, old ones come
   * down after it, and the row names both: whatever is cut short is finished by the next run, and no row is ever without a signpost that
   * it names. Each has the version that put it up in its key, so what an earlier version takes down late, a later one has not put up. One that an earlier
   * version of Holdfast did not know goes up when the lists are made anew.
   */
  async put(list: ListOfOrders, row: ListedOrder): Promise<void> {
    for (;;) {
      const stored = await this.#read(list, row);
      if (stored && stored.version > row.version) return;
      const isAgain = stored?.version === row.version;
      const known = stored?.signposts ?? [];
      const signposts = signpostsOf(list.kind, row).map(
        (one): StandingSignpost => known.find((other) => isAlike(one, other)) ?? { ...one, since: row.version },
      );
      if (isAgain && stored.signposts && signposts.every((one) => known.includes(one))) {
        await this.#takeDown(list, row, stored.left ?? []);
        return;
      }
      const gone = known.filter((one) => !signposts.includes(one));
      const left = isAgain ? [...gone, ...(stored.left ?? [])] : gone;
      await this.#putUp(
        list,
        row,
        signposts.filter((one) => !known.includes(one)),
      );
      if (!(await this.#replace(list, { ...row, signposts, left }, stored))) continue; // somebody else came between
      await this.#takeDown(list, row, left);
      return;
    }
  }

  async #read(list: ListOfOrders, { issuedAt, orderId }: ListedOrder): Promise<SignpostedItem | undefined> {
    const item = await this.#rows.get(LISTS[list.kind].row(list.of, issuedAt, orderId));
    return item && readItem(SignpostedItem, item, 'row of a list');
  }

  /**
   * Only while the row is what was read: what it named was taken into account.
   *
   * @returns whether it was.
   */
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
    try {
      await this.#client.send(new PutCommand({ TableName: this.#table, Item, ...condition }));
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  }

  async #putUp(list: ListOfOrders, row: ListedOrder, signposts: readonly StandingSignpost[]): Promise<void> {
    const { orderId, issuedAt } = row;
    await Promise.all(signposts.map((one) => this.#rows.put({ ...this.#keyOf(list, row, one), orderId, issuedAt })));
  }

  async #takeDown(list: ListOfOrders, row: ListedOrder, signposts: readonly StandingSignpost[]): Promise<void> {
    await Promise.all(signposts.map((one) => this.#rows.delete(this.#keyOf(list, row, one))));
  }

  #keyOf(list: ListOfOrders, { orderId }: ListedOrder, signpost: StandingSignpost) {
    return key.signpost(LISTS[list.kind].signposts, list.of, signpost, orderId);
  }
}

const isAlike = (one: Signpost, other: Signpost): boolean => one.trail === other.trail && one.at === other.at;
