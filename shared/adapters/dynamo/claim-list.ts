import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredReviewId } from '../../contracts/items/rights.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { spellReviewRef } from '../../domain/ids.ts';
import { CLAIM_STANDINGS, type ListedClaim, type ListedClaimRef } from '../../domain/order/readings/listed-claim.ts';
import type { ClaimList } from '../../ports/review/claim-list.ts';
import { countRows } from './count-rows.ts';
import { DynamoGatheredRows } from './gathered-rows.ts';
import { key, queryPartition } from './keys.ts';
import { readPage } from './listed-rows.ts';

const ListedClaimItem = z.object({
  orderId: StoredOrderId,
  review: StoredReviewId,
  claimedAt: StoredInstant,
  reference: z.string(),
  authority: z.string(),
  standing: z.enum(CLAIM_STANDINGS),
}) satisfies z.core.$ZodType<ListedClaim>;

/** The sort key a page ended with. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}\.r\d{1,4}$/;

const rowKeyOf = (ref: ListedClaimRef) => key.claim(ref.claimedAt, spellReviewRef(ref));

/** Oversight's list of claimed notices in the Views table, rebuilt from the commits. One partition: such claims are few. */
export class DynamoClaimList implements ClaimList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #rows: DynamoGatheredRows;

  constructor(client: DynamoDBDocumentClient, table: string, rows = new DynamoGatheredRows(client, table)) {
    this.#client = client;
    this.#table = table;
    this.#rows = rows;
  }

  async put(row: ListedClaim): Promise<void> {
    await this.#rows.put({ ...rowKeyOf(row), ...row });
  }

  async remove(ref: ListedClaimRef): Promise<void> {
    await this.#rows.delete(rowKeyOf(ref));
  }

  async count(): Promise<number> {
    return await countRows(this.#client, { TableName: this.#table, ...queryPartition(key.claims()) });
  }

  async latest(limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.claims(),
      from: 'the-last',
      cursorPattern: CURSOR_PATTERN,
      schema: ListedClaimItem,
    } as const;
    const { rows: claims, next } = await readPage(this.#client, listing, limit, cursor);
    return { claims, next };
  }
}
