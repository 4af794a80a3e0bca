import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import type { ListedReviewRef } from '../../domain/order/readings/listed-review.ts';

/** An entry of a record as its table has it, not yet taken for one. */
export interface KeptEntry<T> {
  /** By the key it stands under, from 1. */
  readonly number: number;
  /** @throws HoldfastError `record-damaged`. */
  readonly read: () => T;
}

export interface KeptCommit extends KeptEntry<StoredCommit> {
  /** Its place in the due index; `undefined` where it has none. */
  readonly dueAt: Instant | undefined;
}

/** Where an order stands in lists. */
export interface ListedPlace {
  readonly orderId: OrderId;
  readonly authority: string;
  readonly provider: string;
  readonly issuedAt: Instant;
}

/** What every table holds of orders, as it stands: for whoever proves it after a restore. Reads are strongly consistent. */
export interface RestoredOrders {
  /** Every order of which a commit is on record, once. */
  orderIds(): AsyncIterable<OrderId>;
  /** Whether any commit of it is. */
  isOnRecord(orderId: OrderId): Promise<boolean>;
  /** Oldest first. */
  commits(orderId: OrderId): AsyncIterable<KeptCommit>;
  /** Oldest first. */
  notes(orderId: OrderId): AsyncIterable<KeptEntry<StoredNote>>;
  /** The versions its rows show: in its authority's list, and in its provider's; `undefined` where there is none. */
  listed(
    place: ListedPlace,
  ): Promise<{ readonly authority: number | undefined; readonly provider: number | undefined }>;
  /** The version that a row of a reviewer's list shows; `undefined` where there is none. */
  listedReview(ref: ListedReviewRef): Promise<number | undefined>;
  /** The orders that stand in lists of authorities. */
  listOwners(): AsyncIterable<OrderId>;
  /** The orders that case codes lead to, each as often as a code does. */
  codeOwners(): AsyncIterable<OrderId>;
  /** The orders that have a data key or an emptied one. */
  keyOwners(): AsyncIterable<OrderId>;
  /** Whether the index of what is due is there: a table may have been restored without it. */
  hasDueIndex(): Promise<boolean>;
}

/** The files of objections likewise. */
export interface RestoredFiles {
  /** The digests that files of an order are kept under. */
  kept(orderId: OrderId): Promise<readonly string[]>;
  /**
   * The sealed bytes kept under this digest of theirs; `undefined` for none.
   *
   * @throws HoldfastError `record-damaged` where the storage sees that they changed.
   */
  sealed(orderId: OrderId, digest: Digest): Promise<Uint8Array | undefined>;
}
