import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { MetItem, OverlapsItem } from '../../contracts/items/overlaps.ts';
import { KEY } from '../../deployment/tables.ts';
import { isOrderId, type OrderId } from '../../domain/ids.ts';
import { latestOf } from '../../domain/instant.ts';
import type { MetOrder } from '../../domain/order/record/overlap.ts';
import type { IssuedOrder } from '../../domain/overlap/choosing.ts';
import { HOLD_POLICY } from '../../domain/policy/holds.ts';
import type { Meeting, OverlapList, OwnerSpan } from '../../ports/overlap/overlap-list.ts';
import { key, makeKey, querySpan } from './keys.ts';
import { readItem } from './read-item.ts';
import { writeMany } from './write-many.ts';

type StoredMet = z.output<typeof MetItem>;

/** An item as the table gives it back. */
type Item = Readonly<Record<string, unknown>>;

/** How many others stand in a row of an earlier version: the table cannot count attributes. */
const COUNT = 'others';

/** Both sides of a meeting, and every repeat of it, have the same. */
const metAt = (one: IssuedOrder, other: IssuedOrder) => latestOf(one.issuedAt, other.issuedAt);

const meetingKey = (owner: IssuedOrder, other: IssuedOrder) => key.meeting(owner, metAt(owner, other), other.orderId);

/**
 * What orders met, in the Views table: a row for each order and each other, which nothing else writes. Behind the row of an order that an
 * earlier version wrote, with an attribute for each other.
 */
export class DynamoOverlapList implements OverlapList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async add(meetings: readonly Meeting[]): Promise<void> {
    const rows = meetings.map(({ owner, other, targets }) => {
      const { orderId, authority, issuedAt } = other;
      const met: StoredMet = {
        orderId,
        targets: [...targets],
        foundAt: metAt(owner, other),
        issue: { authority, issuedAt },
      };
      return { put: { ...meetingKey(owner, other), orderId: owner.orderId, [orderId]: met } };
    });
    await writeMany(this.#client, this.#table, rows);
  }

  async leave(owner: IssuedOrder): Promise<readonly OrderId[]> {
    const { orderId, issuedAt, authority } = owner;
    const own = { orderId, issuedAt, authority };
    const met = (await this.#rowsOf(owner)).flatMap(readStored);
    const others = met.flatMap((one) => (one.issue ? [{ orderId: one.orderId, ...one.issue }] : []));
    await writeMany(
      this.#client,
      this.#table,
      others.map((other) => ({ clear: meetingKey(other, own) })),
    );
    return met.filter(({ issue }) => issue === undefined).map((one) => one.orderId);
  }

  async drop(owner: IssuedOrder, other: IssuedOrder): Promise<void> {
    await writeMany(this.#client, this.#table, [{ clear: meetingKey(owner, other) }]);
    await this.#dropFromEarlier(owner, other.orderId);
  }

  async forget(owner: IssuedOrder): Promise<void> {
    const rows = await this.#rowsOf(owner);
    await writeMany(
      this.#client,
      this.#table,
      rows.map((row) => ({ clear: makeKey(String(row[KEY.partition]), String(row[KEY.sort])) })),
    );
  }

  async of(owner: IssuedOrder): Promise<readonly MetOrder[]> {
    return sortMet((await this.#rowsOf(owner)).flatMap(readStored));
  }

  async among(authority: string, { from, to }: OwnerSpan): Promise<ReadonlyMap<OrderId, readonly MetOrder[]>> {
    const found = new Map<OrderId, StoredMet[]>();
    for (const row of await this.#rowsIn(authority, { from, to }, false)) {
      const { orderId } = readItem(OverlapsItem, row, 'row of overlaps');
      found.set(orderId, [...(found.get(orderId) ?? []), ...readStored(row)]);
    }
    return new Map([...found].map(([orderId, met]) => [orderId, sortMet(met)]));
  }

  async #rowsOf(owner: IssuedOrder): Promise<Item[]> {
    return await this.#rowsIn(owner.authority, { from: owner, to: owner }, true);
  }

  async #rowsIn(authority: string, { from, to }: OwnerSpan, isStrong: boolean): Promise<Item[]> {
    const span = querySpan(key.overlapsOf(authority), from, to);
    const rows: Item[] = [];
    const query = { TableName: this.#table, ...span, ConsistentRead: isStrong };
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, query)) rows.push(...Items);
    return rows;
  }

  /** What a condition refuses is as it should be: it was not there. */
  async #dropFromEarlier({ authority, issuedAt, orderId }: IssuedOrder, other: OrderId): Promise<void> {
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.overlaps(authority, issuedAt, orderId),
          UpdateExpression: 'REMOVE #other ADD #count :less',
          ConditionExpression: 'attribute_exists(#other)',
          ExpressionAttributeNames: { '#other': other, '#count': COUNT },
          ExpressionAttributeValues: { ':less': -1 },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}

/** @throws HoldfastError `record-damaged`. */
const readStored = (item: Item): StoredMet[] =>
  Object.entries(item)
    .filter(([name]) => name !== KEY.partition && isOrderId(name))
    .map(([, met]) => readItem(MetItem, met, 'row of overlaps'));

/** Of those found at one instant, whoever was issued before is not displaced by a crowd that came with the owner. */
const compareMet = (one: StoredMet, other: StoredMet): number =>
  one.foundAt - other.foundAt ||
  (one.issue?.issuedAt ?? one.foundAt) - (other.issue?.issuedAt ?? other.foundAt) ||
  (one.orderId < other.orderId ? -1 : 1);

/** Each once, as first found, and no more than an order remembers. */
function sortMet(stored: readonly StoredMet[]): MetOrder[] {
  const sorted = stored.toSorted(compareMet).map(({ orderId, targets, foundAt }) => ({ orderId, targets, foundAt }));
  const firstOf = new Map(sorted.toReversed().map((met) => [met.orderId, met]));
  return sorted.filter((met) => firstOf.get(met.orderId) === met).slice(0, HOLD_POLICY.overlapsRememberedAtMost);
}
