import { type DynamoDBDocumentClient, GetCommand, paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { readNoteItem } from '../../contracts/items/note.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import type { NoteReader } from '../../ports/order/note-store.ts';
import { key, queryPartition, querySortKeysAfter } from './keys.ts';

/** Who reads backwards looks for one of the newest: no need for a whole page of a query. */
const BACKWARDS_AT_ONCE = 10;

/** Notes in the Records table, one item each, for reading. */
export class DynamoNoteReader implements NoteReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async latest(orderId: OrderId): Promise<StoredNote | undefined> {
    const { Items: [item] = [] } = await this.#client.send(
      new QueryCommand({ ...this.#notesOf(orderId), ScanIndexForward: false, Limit: 1 }),
    );
    return item && readNoteItem(item);
  }

  async read(orderId: OrderId, number: number): Promise<StoredNote | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.note(orderId, number), ConsistentRead: true }),
    );
    return Item && readNoteItem(Item);
  }

  async *history(orderId: OrderId, after: number): AsyncIterable<StoredNote> {
    const query = {
      TableName: this.#table,
      ...querySortKeysAfter(key.note(orderId, after)),
      ConsistentRead: true,
    };
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, query)) yield* Items.map(readNoteItem);
  }

  async *backwards(orderId: OrderId): AsyncIterable<StoredNote> {
    const query = { ...this.#notesOf(orderId), ScanIndexForward: false };
    const paging = { client: this.#client, pageSize: BACKWARDS_AT_ONCE };
    for await (const { Items = [] } of paginateQuery(paging, query)) yield* Items.map(readNoteItem);
  }

  #notesOf(orderId: OrderId) {
    return { TableName: this.#table, ...queryPartition(key.notes(orderId)), ConsistentRead: true };
  }
}
