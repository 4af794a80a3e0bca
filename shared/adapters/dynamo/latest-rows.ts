import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { DynamoGatheredRows } from './gathered-rows.ts';
import type { makeKey } from './keys.ts';
import { readPage } from './listed-rows.ts';

/** How a list of oversight's stands in the Views table: in one partition by time, and wherever else its rows are found by. */
export interface LatestListing<Ref, Row extends Ref> {
  readonly keysOf: (ref: Ref) => readonly ReturnType<typeof makeKey>[];
  readonly pk: string;
  readonly cursorPattern: RegExp;
  readonly schema: z.core.$ZodType<Row>;
}

/** Rows that are listed, the latest first. */
export class DynamoLatestRows<Ref, Row extends Ref> {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #listing: LatestListing<Ref, Row>;
  readonly #rows: DynamoGatheredRows;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    listing: LatestListing<Ref, Row>,
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

  async page(limit: number, cursor?: string): Promise<{ readonly rows: Row[]; readonly next: string | null }> {
    const { pk, cursorPattern, schema } = this.#listing;
    const listing = { table: this.#table, pk, from: 'the-last', cursorPattern, schema } as const;
    return await readPage(this.#client, listing, limit, cursor);
  }
}
