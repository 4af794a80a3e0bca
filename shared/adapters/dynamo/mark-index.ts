import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
} from '@aws-sdk/lib-dynamodb';
import { MarksItem } from '../../contracts/items/marks.ts';
import { KEY } from '../../deployment.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { FiledUnder } from '../../domain/overlap/file-number.ts';
import type { Mark } from '../../domain/overlap/marks.ts';
import type { FoundMarks, MarkIndex } from '../../ports/overlap/mark-index.ts';
import { key, queryPartition } from './keys.ts';
import { readItem } from './read-item.ts';

/** Rows of one page: whoever is found early is found by a small read. */
const PAGE_ROWS = 500;

type RowKey = ReturnType<typeof key.mark>;

interface MarkRow {
  readonly key: RowKey;
  readonly marks: readonly Mark[];
}

/** The rows a mark is found by: one at its own place; for a range another, where the addresses within it look. */
function rowsOf({ place, path, around, isRange }: Mark, orderId: OrderId): RowKey[] {
  const own = key.mark(place, path, orderId);
  return isRange && around !== null ? [own, key.mark(around, path, orderId)] : [own];
}

/** Marks in the Views table: a list for each order, and a row for each place one is found at. */
export class DynamoMarkIndex implements MarkIndex {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put(orderId: OrderId, marks: readonly Mark[], filed?: FiledUnder): Promise<void> {
    // first: what is put up can always be taken down
    await this.#put(key.markList(orderId), { orderId, marks, ...(filed && { filed }) });
    const rows = this.#rows(orderId, marks).map((row) => this.#put(row.key, { orderId, marks: row.marks }));
    const found = filed && this.#put(fileNumberKey(orderId, filed), { orderId, issuedAt: filed.issuedAt });
    await Promise.all([...rows, found]);
  }

  async withdraw(orderId: OrderId): Promise<void> {
    const list = await this.#readList(orderId);
    await Promise.all(this.#rows(orderId, list?.marks ?? []).map((row) => this.#delete(row.key)));
  }

  async forget(orderId: OrderId): Promise<void> {
    const { marks = [], filed } = (await this.#readList(orderId)) ?? {};
    const keys = this.#rows(orderId, marks).map((row) => row.key);
    await Promise.all([...keys, ...(filed ? [fileNumberKey(orderId, filed)] : [])].map((one) => this.#delete(one)));
    await this.#delete(key.markList(orderId)); // last: a run that dies before finds the rest again
  }

  async of(orderId: OrderId): Promise<readonly Mark[] | undefined> {
    return (await this.#readList(orderId))?.marks;
  }

  async #readList(orderId: OrderId) {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.markList(orderId), ConsistentRead: true }),
    );
    return Item && readMarks(Item);
  }

  async *near({ place, path, around }: Mark): AsyncIterable<readonly FoundMarks[]> {
    yield* this.#findAt(place, path);
    if (around !== null) yield* this.#findAt(around, '');
  }

  async *#findAt(place: Digest, path: string): AsyncIterable<readonly FoundMarks[]> {
    const query = { TableName: this.#table, ...queryPartition(key.marks(place), path), ConsistentRead: true };
    for await (const { Items = [] } of paginateQuery({ client: this.#client, pageSize: PAGE_ROWS }, query)) {
      yield Items.map(readMarks);
    }
  }

  #rows(orderId: OrderId, marks: readonly Mark[]): MarkRow[] {
    const rows = new Map<string, MarkRow>();
    for (const mark of marks) {
      for (const rowKey of rowsOf(mark, orderId)) {
        const name = `${rowKey[KEY.partition]} ${rowKey[KEY.sort]}`;
        rows.set(name, { key: rowKey, marks: [...(rows.get(name)?.marks ?? []), mark] });
      }
    }
    return [...rows.values()];
  }

  async #put(rowKey: RowKey, row: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#client.send(new PutCommand({ TableName: this.#table, Item: { ...rowKey, ...row } }));
  }

  async #delete(rowKey: RowKey): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key: rowKey }));
  }
}

/** @throws HoldfastError `record-damaged`. */
const readMarks = (item: unknown) => readItem(MarksItem, item, 'row of marks');

const fileNumberKey = (orderId: OrderId, { fileNumber, issuedAt }: FiledUnder): RowKey =>
  key.fileNumber(fileNumber, issuedAt, orderId);
