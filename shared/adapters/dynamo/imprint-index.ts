import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ImprintItem, ImprintListItem } from '../../contracts/items/imprints.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Imprint } from '../../domain/overlap/imprints.ts';
import type { ImprintedOrder, ImprintIndex } from '../../ports/overlap/imprint-index.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

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

  async put({ orderId, issuedAt }: ImprintedOrder, imprints: readonly Imprint[]): Promise<void> {
    const digests = imprints.map(({ digest }) => digest);
    await this.#put({ ...key.imprintList(orderId), digests }); // first: what is put up can always be taken down
    await Promise.all(
      imprints.map(({ digest, targets }) =>
        this.#put({ ...key.imprint(digest, issuedAt, orderId), orderId, targets: [...targets] }),
      ),
    );
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

  async forget({ orderId, issuedAt }: ImprintedOrder): Promise<void> {
    const digests = (await this.#digestsOf(orderId)) ?? [];
    await Promise.all(digests.map((digest) => this.#delete(key.imprint(digest, issuedAt, orderId))));
    await this.#delete(key.imprintList(orderId)); // last: a run that dies before finds the rest again
  }

  async #digestsOf(orderId: OrderId): Promise<readonly Digest[] | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.imprintList(orderId), ConsistentRead: true }),
    );
    return Item && readItem(ImprintListItem, Item, 'list of imprints').digests;
  }

  async #put(item: Record<string, unknown>): Promise<void> {
    await this.#client.send(new PutCommand({ TableName: this.#table, Item: item }));
  }

  async #delete(rowKey: ReturnType<typeof key.imprintList>): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key: rowKey }));
  }
}
