import { readCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import { spellReviewRef } from '../../../shared/domain/ids.ts';
import { type Instant, toRfc3339 } from '../../../shared/domain/instant.ts';
import type { ListedReview, ListedReviewRef } from '../../../shared/domain/order/readings/listed-review.ts';
import type { IdsOfReviewer, ReviewList } from '../../../shared/ports/review/review-list.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}\.r\d{1,4}$/;

export class MemoryReviewList implements ReviewList {
  readonly outage: Outage = new Outage();
  readonly #rows = new Map<string, ListedReview>();

  async put(row: ListedReview): Promise<void> {
    this.outage.check();
    const stored = this.#rows.get(nameOf(row));
    if (!stored || stored.version < row.version) this.#rows.set(nameOf(row), structuredClone(row));
  }

  async remove(ref: ListedReviewRef): Promise<void> {
    this.outage.check();
    this.#rows.delete(nameOf(ref));
  }

  async of(ids: IdsOfReviewer, limit: number, cursor?: string, before?: Instant) {
    this.outage.check();
    const after = cursor === undefined ? undefined : readCursor(CURSOR, cursor);
    const reviews = this.all()
      .filter((row) => ids.includes(row.person) && (after === undefined || cursorOf(row) > after))
      .filter(({ dueAt }) => before === undefined || dueAt < before)
      .slice(0, limit);
    const last = reviews.at(-1);
    const full = reviews.length === limit; // like a table's, its last full page may be followed by an empty one
    return { reviews, next: full && last ? Buffer.from(cursorOf(last)).toString('base64url') : null };
  }

  async ofReference(ids: IdsOfReviewer, reference: string): Promise<readonly ListedReview[]> {
    this.outage.check();
    return this.all().filter((row) => ids.includes(row.person) && row.reference === reference);
  }

  /** Every row of everybody, the one due first first. */
  all(): readonly ListedReview[] {
    return structuredClone([...this.#rows.values()]).toSorted((one, other) =>
      cursorOf(one) < cursorOf(other) ? -1 : 1,
    );
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#rows);
  }
}

const cursorOf = (ref: ListedReviewRef): string => `${toRfc3339(ref.dueAt)}#${spellReviewRef(ref)}`;
const nameOf = (ref: ListedReviewRef): string => `${ref.person}#${cursorOf(ref)}`;
