import type { FedEntry, FeedEntry, FeedOwner } from '../../domain/delivery/feed.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';

/** What is told by pull, kept up with the commits. */
export interface Feeds {
  /** Puts an entry at a place of its feed. Once more at the same place it stands there once. */
  put(entry: FeedEntry, place: Instant): Promise<void>;
  /** Notes at the entry's own instant that it stands elsewhere: no reader is shown it there. */
  noteElsewhere(entry: FeedEntry): Promise<void>;
  /** Whether anything stands at its own instant. Strongly consistent. */
  has(entry: FeedEntry): Promise<boolean>;
  /** The bytes of a message by whatever way: of several that are offered, those offered first. */
  firstBody(orderId: OrderId, message: number, offered: string): Promise<string>;
  /** Takes out all that tells of an order. */
  remove(orderId: OrderId): Promise<void>;
}

export interface FeedPage {
  readonly entries: readonly FedEntry[];
  /** The cursor to go on with: behind the last entry, or the one that was given. `null` where nothing stands in the feed. */
  readonly next: string | null;
  /** Whether more may follow at once. */
  readonly hasMore: boolean;
}

export interface FeedReader {
  /**
   * What stands behind a cursor, in order. Strongly consistent.
   *
   * @param after what an earlier page gave as `next`; left out: from the first on. @param before only what stands before this instant.
   * @throws HoldfastError `invalid-request` for a cursor no page gave.
   */
  read(owner: FeedOwner, after: string | undefined, before: Instant, limit: number): Promise<FeedPage>;
}
