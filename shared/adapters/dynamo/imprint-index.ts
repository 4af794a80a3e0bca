import { DeleteCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { ImprintItem, ImprintListItem } from '../../contracts/items/imprints.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Imprint } from '../../domain/overlap/imprints.ts';
import type { ImprintedOrder, ImprintIndex } from '../../ports/overlap/imprint-index.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { putList } from './put-list.ts';
import { readItem } from './read-item.ts';
import { writeMany } from './write-many.ts';

/** The sort key a page ended with. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

/** Imprints in the Views table: a row for each order below each identifier, and a list of them for each order. */
export class DynamoImprintIndex implements ImprintIndex {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put(order: ImprintedOrder, imprints: readonly Imprint[]): Promise<void> {
    const { orderId, issuedAt } = order;
    const list = { ...key.imprintList(orderId), digests: imprints.map(({ digest }) => digest) };
    const rows = imprints.map(({ digest, targets }) => ({
      ...key.imprint(digest, issuedAt, orderId),
      orderId,
      targets: [...targets],
    }));
    await putList(this.#client, this.#table, list, rows, () => this.#keysOf(order));
  }

  async has(orderId: OrderId): Promise<boolean> {
    return (await this.#digestsOf(orderId)) !== undefined;
  }

  async find(imprint: Digest, limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.imprints(imprint),
      from: 'the-last',
      cursorPattern: CURSOR_PATTERN,
      schema: ImprintItem,
      isStrong: true,
    } as const;
    const { rows: orders, next } = await readPage(this.#client, listing, limit, cursor);
    return { orders, next };
  }

  async forget(order: ImprintedOrder): Promise<void> {
    const keys = await this.#keysOf(order);
    if (keys === undefined) return;
    await writeMany(
      this.#client,
      this.#table,
      keys.map((clear) => ({ clear })),
    );
    // last: a run that dies before finds the rest again
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key: key.imprintList(order.orderId) }));
  }

  /** `undefined` for an order whose imprints were never put up. */
  async #keysOf({ orderId, issuedAt }: ImprintedOrder) {
    return (await this.#digestsOf(orderId))?.map((digest) => key.imprint(digest, issuedAt, orderId));
  }

  async #digestsOf(orderId: OrderId): Promise<readonly Digest[] | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.imprintList(orderId), ConsistentRead: true }),
    );
    return Item && readItem(ImprintListItem, Item, 'list of imprints').digests;
  }
}
