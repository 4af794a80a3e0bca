import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredReviewId } from '../../contracts/items/rights.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { spellReviewRef } from '../../domain/ids.ts';
import { CLAIM_STANDINGS, type ListedClaim, type ListedClaimRef } from '../../domain/order/readings/listed-claim.ts';
import type { ClaimList } from '../../ports/review/claim-list.ts';
import { countRows } from './count-rows.ts';
import type { DynamoGatheredRows } from './gathered-rows.ts';
import { key, queryPartition } from './keys.ts';
import { DynamoLatestRows } from './latest-rows.ts';

const ListedClaimItem = z.object({
  orderId: StoredOrderId,
  review: StoredReviewId,
  claimedAt: StoredInstant,
  reference: z.string(),
  authority: z.string(),
  standing: z.enum(CLAIM_STANDINGS),
}) satisfies z.core.$ZodType<ListedClaim>;

/** Oversight's list of claimed notices in the Views table, rebuilt from the commits. One partition: such claims are few. */
export class DynamoClaimList extends DynamoLatestRows<ListedClaimRef, ListedClaim> implements ClaimList {
  readonly #countAll: () => Promise<number>;

  constructor(client: DynamoDBDocumentClient, table: string, rows?: DynamoGatheredRows) {
    super(
      client,
      table,
      {
        keysOf: (ref) => [key.claim(ref.claimedAt, spellReviewRef(ref))],
        pk: key.claims(),
        cursorPattern: /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}\.r\d{1,4}$/,
        schema: ListedClaimItem,
      },
      rows,
    );
    this.#countAll = () => countRows(client, { TableName: table, ...queryPartition(key.claims()) });
  }

  async count(): Promise<number> {
    return await this.#countAll();
  }

  async latest(limit: number, cursor?: string) {
    const { rows: claims, next } = await this.page(limit, cursor);
    return { claims, next };
  }
}
