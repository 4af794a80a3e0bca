import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredReviewId } from '../../contracts/items/rights.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { spellReviewRef } from '../../domain/ids.ts';
import type { ListedSilence, ListedSilenceRef } from '../../domain/order/readings/listed-silence.ts';
import { REVIEW_KINDS } from '../../domain/order/record/rights.ts';
import type { SilenceList } from '../../ports/review/silence-list.ts';
import type { DynamoGatheredRows } from './gathered-rows.ts';
import { key } from './keys.ts';
import { DynamoLatestRows } from './latest-rows.ts';

const ListedSilenceItem = z.object({
  orderId: StoredOrderId,
  review: StoredReviewId,
  at: StoredInstant,
  reference: z.string(),
  kind: z.enum(REVIEW_KINDS),
  openedAt: StoredInstant,
  institutions: z.array(z.string()),
}) satisfies z.core.$ZodType<ListedSilence>;

/** Oversight's list in the Views table, rebuilt from the commits. One partition: silence is rare, or it is the alarm's matter. */
export class DynamoSilenceList extends DynamoLatestRows<ListedSilenceRef, ListedSilence> implements SilenceList {
  constructor(client: DynamoDBDocumentClient, table: string, rows?: DynamoGatheredRows) {
    super(
      client,
      table,
      {
        keysOf: (ref) => [key.silence(ref.at, spellReviewRef(ref))],
        pk: key.silences(),
        cursorPattern: /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}\.r\d{1,4}$/,
        schema: ListedSilenceItem,
      },
      rows,
    );
  }

  async latest(limit: number, cursor?: string) {
    const { rows: silences, next } = await this.page(limit, cursor);
    return { silences, next };
  }
}
