import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { MarksItem } from '../../contracts/items/marks.ts';
import { KEY } from '../../deployment/tables.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { IssuedOrder } from '../../domain/overlap/choosing.ts';
import type { FiledUnder } from '../../domain/overlap/file-number.ts';
import type { Mark } from '../../domain/overlap/marks.ts';
import type { FoundMarks, MarkIndex } from '../../ports/overlap/mark-index.ts';
import { key, queryPartition } from './keys.ts';
import { putList } from './put-list.ts';
import { readItem } from './read-item.ts';
import { writeMany } from './write-many.ts';

/** Rows of one page: whoever is found early is found by a small read. */
const PAGE_ROWS = 500;

type RowKey = ReturnType<typeof key.mark>;

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

  async put({ orderId, authority, issuedAt }: IssuedOrder, marks: readonly Mark[], filed?: FiledUnder): Promise<void> {
    const issue = { authority, issuedAt };
    const rows = [
      ...listRows(orderId, marks).map((row) => ({ ...row.key, orderId, marks: row.marks, issue })),
      ...(filed ? [{ ...fileNumberKey(orderId, filed), orderId, issuedAt: filed.issuedAt }] : []),
    ];
    const list = { ...key.markList(orderId), orderId, marks, issue, ...(filed && { filed }) };
    await putList(this.#client, this.#table, list, rows, async () => keysOf(orderId, await this.#readList(orderId)));
  }

  async withdraw(orderId: OrderId) {
    const list = await this.#readList(orderId);
    if (list === undefined) return 'by-nobody';
    await this.#clear(listRows(orderId, list.marks).map((row) => row.key));
    return list.issue ? 'by-this-version' : 'by-an-earlier-version';
  }

  async forget(orderId: OrderId): Promise<void> {
    const list = await this.#readList(orderId);
    if (list === undefined) return;
    await this.#clear(keysOf(orderId, list));
    // last: a run that dies before finds the rest again
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key: key.markList(orderId) }));
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

  async #clear(keys: readonly RowKey[]): Promise<void> {
    await writeMany(
      this.#client,
      this.#table,
      keys.map((clear) => ({ clear })),
    );
  }
}

/** Where an order's marks stand, each place once, with those that stand there. */
function listRows(orderId: OrderId, marks: readonly Mark[]) {
  const rows = new Map<string, { readonly key: RowKey; readonly marks: readonly Mark[] }>();
  for (const mark of marks) {
    for (const rowKey of rowsOf(mark, orderId)) {
      const name = `${rowKey[KEY.partition]} ${rowKey[KEY.sort]}`;
      rows.set(name, { key: rowKey, marks: [...(rows.get(name)?.marks ?? []), mark] });
    }
  }
  return [...rows.values()];
}

/** @throws HoldfastError `record-damaged`. */
const readMarks = (item: unknown) => readItem(MarksItem, item, 'row of marks');

const fileNumberKey = (orderId: OrderId, { fileNumber, issuedAt }: FiledUnder): RowKey =>
  key.fileNumber(fileNumber, issuedAt, orderId);

/** Everything that an order's list leads to. */
const keysOf = (orderId: OrderId, list: ReturnType<typeof readMarks> | undefined): RowKey[] => [
  ...listRows(orderId, list?.marks ?? []).map((row) => row.key),
  ...(list?.filed ? [fileNumberKey(orderId, list.filed)] : []),
];
