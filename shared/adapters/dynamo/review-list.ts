import { DeleteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredReviewId } from '../../contracts/items/rights.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { spellReviewRef } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ListedReview, ListedReviewRef } from '../../domain/order/readings/listed-review.ts';
import { REVIEW_KINDS } from '../../domain/order/record/rights.ts';
import { ORDER_STATUSES } from '../../domain/order/record/status.ts';
import type { ReviewList } from '../../ports/review/review-list.ts';
import { key } from './keys.ts';
import { putUnlessLater, readPage } from './listed-rows.ts';

const ListedReviewItem = z.object({
  orderId: StoredOrderId,
  review: StoredReviewId,
  person: z.string(),
  dueAt: StoredInstant,
  reference: z.string(),
  kind: z.enum(REVIEW_KINDS),
  openedAt: StoredInstant,
  moved: z.int(),
  onSilence: z.enum(['moves', 'defaults']),
  status: z.enum(ORDER_STATUSES),
  version: z.int(),
}) satisfies z.core.$ZodType<ListedReview>;

/** The sort key a page ended with: the cursor names no partition, so it opens no other reviewer's list. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}\.r\d{1,4}$/;

const rowKeyOf = (ref: ListedReviewRef) => key.listedReview(ref.person, ref.dueAt, spellReviewRef(ref));

/** Reviewers' lists in the Views table, rebuilt from the commits. */
export class DynamoReviewList implements ReviewList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put(row: ListedReview): Promise<void> {
    await putUnlessLater(this.#client, this.#table, { ...rowKeyOf(row), ...row });
  }

  async remove(ref: ListedReviewRef): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key: rowKeyOf(ref) }));
  }

  async of(person: string, limit: number, cursor?: string, before?: Instant) {
    const listing = {
      table: this.#table,
      pk: key.listedReviews(person),
      from: 'the-first',
      ...(before !== undefined && { before }),
      cursorPattern: CURSOR_PATTERN,
      schema: ListedReviewItem,
    } as const;
    const { rows: reviews, next } = await readPage(this.#client, listing, limit, cursor);
    return { reviews, next };
  }
}
