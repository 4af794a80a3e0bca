import type { DynamoDBDocumentClient, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { countRows } from './count-rows.ts';
import { DynamoGatheredRows } from './gathered-rows.ts';
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
  readonly #rows: DynamoGatheredRows;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    listing: CountedListing<Ref, Row>,
    rows = new DynamoGatheredRows(client, table),
  ) {
    this.#client = client;
    this.#table = table;
    this.#listing = listing;
    this.#rows = rows;
  }

  async put(row: Row): Promise<void> {
    await Promise.all(this.#listing.keysOf(row).map((one) => this.#rows.put({ ...row, ...one })));
  }

  async remove(ref: Ref): Promise<void> {
    await Promise.all(this.#listing.keysOf(ref).map((one) => this.#rows.delete(one)));
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
