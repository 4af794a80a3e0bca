import { type DynamoDBDocumentClient, GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { PastCommandItem, PastSealedItem, PastToldItem } from '../../contracts/items/past.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { PastEntries } from '../../domain/order/past.ts';
import type { RememberedCommand, SealedEntry, ToldCommit } from '../../domain/order/record/state.ts';
import { insertItem } from './insert-item.ts';
import { key } from './keys.ts';
import { readItem } from './read-item.ts';

const WRITTEN_AT_ONCE = 25;
const ENTRY = "entry of an order's past";

type Keys = ReturnType<typeof key.pastTold>;

/** What states no longer list, in the Records table: an item for each entry. */
export class DynamoPastEntries {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  /**
   * Keeps what is not kept yet: of an entry there is one wording, so one that stands already is this one.
   *
   * @throws HoldfastError `service-unavailable` unless all of them are kept.
   */
  async keep(orderId: OrderId, { told, remembered, sealed }: PastEntries): Promise<void> {
    const items = [
      ...remembered.map((entry) => ({ ...key.pastCommand(orderId, entry.id), entry })),
      ...told.map((entry) => ({ ...key.pastTold(orderId, entry.digest), entry })),
      ...sealed.map((entry) => ({ ...key.pastSealed(orderId, entry.version, entry.part), entry })),
    ];
    for (let from = 0; from < items.length; from += WRITTEN_AT_ONCE) {
      const few = items.slice(from, from + WRITTEN_AT_ONCE);
      await Promise.all(few.map((item) => insertItem(this.#client, this.#table, item)));
    }
  }

  async findCommand(orderId: OrderId, commandId: string): Promise<RememberedCommand | undefined> {
    const item = await this.#get(key.pastCommand(orderId, commandId));
    return item && readItem(PastCommandItem, item, ENTRY).entry;
  }

  async findTold(orderId: OrderId, digest: Digest): Promise<ToldCommit | undefined> {
    const item = await this.#get(key.pastTold(orderId, digest));
    return item && readItem(PastToldItem, item, ENTRY).entry;
  }

  async listSealed(orderId: OrderId): Promise<SealedEntry[]> {
    const entries: SealedEntry[] = [];
    const query = { TableName: this.#table, ...key.pastSealedOf(orderId), ConsistentRead: true };
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, query)) {
      entries.push(...Items.map((item) => readItem(PastSealedItem, item, ENTRY).entry));
    }
    return entries;
  }

  async #get(Key: Keys): Promise<Record<string, unknown> | undefined> {
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item;
  }
}
