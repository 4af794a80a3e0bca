import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredReviewId } from '../../contracts/items/rights.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { spellReviewRef } from '../../domain/ids.ts';
import type { ListedSilence, ListedSilenceRef } from '../../domain/order/readings/listed-silence.ts';
import { REVIEW_KINDS } from '../../domain/order/record/rights.ts';
import type { SilenceList } from '../../ports/review/silence-list.ts';
import { DynamoGatheredRows } from './gathered-rows.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';

const ListedSilenceItem = z.object({
  orderId: StoredOrderId,
  review: StoredReviewId,
  at: StoredInstant,
  reference: z.string(),
  kind: z.enum(REVIEW_KINDS),
  openedAt: StoredInstant,
  institutions: z.array(z.string()),
}) satisfies z.core.$ZodType<ListedSilence>;

/** The sort key a page ended with. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}\.r\d{1,4}$/;

const rowKeyOf = (ref: ListedSilenceRef) => key.silence(ref.at, spellReviewRef(ref));

/** Oversight's list in the Views table, rebuilt from the commits. One partition: silence is rare, or it is the alarm's matter. */
export class DynamoSilenceList implements SilenceList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #rows: DynamoGatheredRows;

  constructor(client: DynamoDBDocumentClient, table: string, rows = new DynamoGatheredRows(client, table)) {
    this.#client = client;
    this.#table = table;
    this.#rows = rows;
  }

  async put(row: ListedSilence): Promise<void> {
    await this.#rows.put({ ...rowKeyOf(row), ...row });
  }

  async remove(ref: ListedSilenceRef): Promise<void> {
    await this.#rows.delete(rowKeyOf(ref));
  }

  async latest(limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.silences(),
      from: 'the-last',
      cursorPattern: CURSOR_PATTERN,
      schema: ListedSilenceItem,
    } as const;
    const { rows: silences, next } = await readPage(this.#client, listing, limit, cursor);
    return { silences, next };
  }
}
