import type { OrderId } from '../../domain/ids.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';

/** The notes of orders, for whoever only reads them. Reads are strongly consistent. */
export interface NoteReader {
  /** The newest, whose state answers for all before it. */
  latest(orderId: OrderId): Promise<StoredNote | undefined>;
  read(orderId: OrderId, number: number): Promise<StoredNote | undefined>;
  /** Oldest first. @param after from the note behind this number on; 0 for all. */
  history(orderId: OrderId, after: number): AsyncIterable<StoredNote>;
  /** Newest first. */
  backwards(orderId: OrderId): AsyncIterable<StoredNote>;
}

/** The notes of orders, append-only. */
export interface NoteStore extends Pick<NoteReader, 'latest' | 'backwards'> {
  /**
   * Stores the next note of an order under its number.
   *
   * @returns the note that stands under it: this one, or an earlier run's of the same thing.
   * @throws HoldfastError `order-version-conflict` (retryable) when another note took this number first.
   */
  append(note: StoredNote): Promise<StoredNote>;
}
