import type { DynamoDBDocumentClient, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { countRows } from './count-rows.ts';
import type { DynamoGatheredRows } from './gathered-rows.ts';
import { DynamoLatestRows, type LatestListing } from './latest-rows.ts';

/** A list whose rows stand once more by their filer, to be counted. */
interface CountedListing<Ref, Row extends Ref> extends LatestListing<Ref, Row> {
  /** All rows of an authority, or of an officer of it. */
  readonly queryOf: (authority: string, officer?: string) => Omit<QueryCommandInput, 'TableName'>;
}

/** Rows that are listed, the latest first, and counted by whoever filed their order. */
export class DynamoCountedRows<Ref, Row extends Ref> extends DynamoLatestRows<Ref, Row> {
  readonly #countOf: (authority: string, officer?: string) => Promise<number>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    listing: CountedListing<Ref, Row>,
    rows?: DynamoGatheredRows,
  ) {
    super(client, table, listing, rows);
    this.#countOf = (authority, officer) =>
      countRows(client, { TableName: table, ...listing.queryOf(authority, officer) });
  }

  async count(authority: string, officer?: string): Promise<number> {
    return await this.#countOf(authority, officer);
  }
}
