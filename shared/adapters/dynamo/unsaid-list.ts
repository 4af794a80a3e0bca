import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredReviewId } from '../../contracts/items/rights.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { spellReviewRef } from '../../domain/ids.ts';
import { INSTRUMENT_IDS } from '../../domain/law/instrument-ids.ts';
import type { ListedUnsaid, ListedUnsaidRef } from '../../domain/order/readings/listed-unsaid.ts';
import type { UnsaidList } from '../../ports/oversight/unsaid-list.ts';
import { DynamoCountedRows } from './counted-rows.ts';
import type { DynamoGatheredRows } from './gathered-rows.ts';
import { key } from './keys.ts';

const ListedUnsaidItem = z.object({
  orderId: StoredOrderId,
  review: StoredReviewId,
  authority: z.string(),
  officer: z.string(),
  foundAt: StoredInstant,
  reference: z.string(),
  instrument: z.enum(INSTRUMENT_IDS),
  issuedAt: StoredInstant,
  targets: z.array(z.string()),
}) satisfies z.core.$ZodType<ListedUnsaid>;

/** Oversight's list of unsaid protections in the Views table, rebuilt from the commits. One partition: they are rare, or should be. */
export class DynamoUnsaidList extends DynamoCountedRows<ListedUnsaidRef, ListedUnsaid> implements UnsaidList {
  constructor(client: DynamoDBDocumentClient, table: string, rows?: DynamoGatheredRows) {
    super(
      client,
      table,
      {
        keysOf: ({ authority, officer, foundAt, ...ref }) => [
          key.unsaid(foundAt, spellReviewRef(ref)),
          key.unsaidOf(authority, officer, spellReviewRef(ref)),
        ],
        queryOf: key.unsaidsOf,
        pk: key.unsaids(),
        cursorPattern: /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}\.r\d{1,4}$/,
        schema: ListedUnsaidItem,
      },
      rows,
    );
  }

  async latest(limit: number, cursor?: string) {
    const { rows: findings, next } = await this.page(limit, cursor);
    return { findings, next };
  }
}
