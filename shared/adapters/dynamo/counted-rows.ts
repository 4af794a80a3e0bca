import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { countRows } from './count-rows.ts';
import type { makeKey } from './keys.ts';
import { readPage } from './listed-rows.ts';

/** How a list of oversight's stands in the Views table: in one partition by time, and once more by its filer, to be counted. */
interface CountedListing<Ref, Row extends Ref> {
  readonly keysOf: (ref: Ref) => readonly ReturnType<typeof makeKey>[];
  /** All rows of an authority, or of an officer of it. */
  readonly queryOf: (authority: string, officer?: string) => Omit<QueryCommandInput, 'TableName'>;
  readonly pk: string;
  readonly cursorPattern: RegExp;
  readonly schema: z.core.$ZodType<Row>;
}

/** Rows that are listed, the latest first, and counted by whoever filed their order. */
export class DynamoCountedRows<Ref, Row extends Ref> {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #listing: CountedListing<Ref, Row>;

  constructor(client: DynamoDBDocumentClient, table: string, listing: CountedListing<Ref, Row>) {
    this.#client = client;
    this.#table = table;
    this.#listing = listing;
  }

  async put(row: Row): Promise<void> {
    const items = this.#listing.keysOf(row).map((Key) => ({ ...row, ...Key }));
    await Promise.all(items.map((Item) => this.#client.send(new PutCommand({ TableName: this.#table, Item }))));
  }

  async remove(ref: Ref): Promise<void> {
    const keys = this.#listing.keysOf(ref);
    await Promise.all(keys.map((Key) => this.#client.send(new DeleteCommand({ TableName: this.#table, Key }))));
  }

  async count(authority: string, officer?: string): Promise<number> {
    return await countRows(this.#client, { TableName: this.#table, ...this.#listing.queryOf(authority, officer) });
  }

  async page(limit: number, cursor?: string): Promise<{ readonly rows: Row[]; readonly next: string | null }> {
    const { pk, cursorPattern, schema } = this.#listing;
    const listing = { table: this.#table, pk, from: 'the-last', cursorPattern, schema } as const;
    return await readPage(this.#client, listing, limit, cursor);
  }
}
