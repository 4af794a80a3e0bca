import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredReviewId } from '../../contracts/items/rights.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { KEY } from '../../deployment/tables.ts';
import { spellReviewRef } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ListedReview, ListedReviewRef } from '../../domain/order/readings/listed-review.ts';
import { CHALLENGE_GROUNDS, REVIEW_KINDS } from '../../domain/order/record/rights.ts';
import { ORDER_STATUSES } from '../../domain/order/record/status.ts';
import type { IdsOfReviewer, ReviewList } from '../../ports/review/review-list.ts';
import { repeatUntilDone } from './batch.ts';
import { writeCursor } from './cursor.ts';
import { DynamoGatheredRows } from './gathered-rows.ts';
import { key, makeKey, queryPartition } from './keys.ts';
import { putUnlessLater, readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

const ListedReviewItem = z.object({
  orderId: StoredOrderId,
  review: StoredReviewId,
  person: z.string(),
  dueAt: StoredInstant,
  reference: z.string(),
  kind: z.enum(REVIEW_KINDS),
  openedAt: StoredInstant,
  moved: z.int(),
  lateSince: z.optional(StoredInstant),
  grounds: z.optional(z.array(z.enum(CHALLENGE_GROUNDS))),
  onSilence: z.enum(['moves', 'defaults']),
  status: z.enum(ORDER_STATUSES),
  version: z.int(),
}) satisfies z.core.$ZodType<ListedReview>;

/** Whether what leads to the row stands; not there where an earlier version of Holdfast wrote the row. */
const SignpostedItem = z.object({ isSignposted: z.optional(z.boolean()) });

/** The sort key a page ended with: the cursor names no partition, so it opens no other reviewer's list. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}\.r\d{1,4}$/;

/** As many as a batch takes; nobody decides so many reviews of one order at a time. */
const SAME_AT_MOST = 100;

const rowKeyOf = (ref: ListedReviewRef) => key.listedReview(ref.person, ref.dueAt, spellReviewRef(ref));

const byPlace = (one: ListedReview, other: ListedReview): number =>
  rowKeyOf(one)[KEY.sort] < rowKeyOf(other)[KEY.sort] ? -1 : 1;

const signpostKeyOf = (ref: ListedReviewRef) =>
  key.reviewSignpost(ref.person, ref.reference, ref.dueAt, spellReviewRef(ref));

/** Reviewers' lists in the Views table, rebuilt from the commits. */
export class DynamoReviewList implements ReviewList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #rows: DynamoGatheredRows;

  constructor(client: DynamoDBDocumentClient, table: string, rows = new DynamoGatheredRows(client, table)) {
    this.#client = client;
    this.#table = table;
    this.#rows = rows;
  }

  async put(row: ListedReview): Promise<void> {
    if (!(await this.#isSignposted(row))) await this.#rows.put(signpostKeyOf(row));
    const item = { ...rowKeyOf(row), ...row, isSignposted: true };
    await putUnlessLater(this.#client, this.#table, item);
  }

  async remove(ref: ListedReviewRef): Promise<void> {
    for (const one of [rowKeyOf(ref), signpostKeyOf(ref)]) await this.#rows.delete(one);
  }

  async #isSignposted(ref: ListedReviewRef): Promise<boolean> {
    const item = await this.#rows.get(rowKeyOf(ref));
    return item !== undefined && readItem(SignpostedItem, item, 'row of a list').isSignposted === true;
  }

  async ofReference(ids: IdsOfReviewer, reference: string): Promise<readonly ListedReview[]> {
    const found = await Promise.all(ids.map((id) => this.#findOfReference(id, reference)));
    return found.flat().toSorted(byPlace);
  }

  async #findOfReference(person: string, reference: string): Promise<readonly ListedReview[]> {
    const { Items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...queryPartition(key.reviewTrail(person, reference)),
        Limit: SAME_AT_MOST,
      }),
    );
    const places = Items.map((item) => String(item[KEY.sort]));
    return await this.#readRows(person, places);
  }

  async #readRows(person: string, places: readonly string[]): Promise<readonly ListedReview[]> {
    if (places.length === 0) return [];
    const rows: ListedReview[] = [];
    const Keys = places.map((place) => makeKey(key.listedReviews(person), place));
    await repeatUntilDone<NonNullable<BatchGetCommandInput['RequestItems']>>(
      { [this.#table]: { Keys, ConsistentRead: true } },
      async (RequestItems) => {
        const { Responses = {}, UnprocessedKeys } = await this.#client.send(new BatchGetCommand({ RequestItems }));
        for (const item of Responses[this.#table] ?? []) rows.push(readItem(ListedReviewItem, item, 'row of a list'));
        return UnprocessedKeys;
      },
    );
    return rows;
  }

  async of(ids: IdsOfReviewer, limit: number, cursor?: string, before?: Instant) {
    const listing = {
      table: this.#table,
      from: 'the-first',
      ...(before !== undefined && { before }),
      cursorPattern: CURSOR_PATTERN,
      schema: ListedReviewItem,
    } as const;
    const pages = await Promise.all(
      ids.map((id) => readPage(this.#client, { ...listing, pk: key.listedReviews(id) }, limit, cursor)),
    );
    const rows = pages.flatMap((page) => page.rows).toSorted(byPlace);
    const reviews = rows.slice(0, limit);
    const isLast = rows.length === reviews.length && pages.every(({ next }) => next === null);
    const last = reviews.at(-1); // a cursor names no partition, so that all go on from one place
    return { reviews, next: isLast ? null : writeCursor(last && rowKeyOf(last)[KEY.sort]) };
  }
}
