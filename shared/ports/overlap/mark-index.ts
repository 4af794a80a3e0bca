import type { OrderId } from '../../domain/ids.ts';
import type { Mark } from '../../domain/overlap/marks.ts';

/** Marks of one order, as found where another looked. */
export interface FoundMarks {
  readonly orderId: OrderId;
  readonly marks: readonly Mark[];
}

/** What is marked, for whoever only asks. Reads are strongly consistent. */
export interface MarkReader {
  /** The marks of an order, until they are forgotten; none for an order nobody marked. */
  of(orderId: OrderId): Promise<readonly Mark[]>;
  /**
   * The marks put up that could meet this one: at its place and path, within it and around it. The domain says which do.
   *
   * @returns of at most `POLICY.holdsLookedAtPerIdentifier` orders within it, and as many around it; among them the one that asks.
   */
  near(mark: Mark): Promise<readonly FoundMarks[]>;
}

/** Where orders find those that hold the same data. Each change is safe to make twice. */
export interface MarkIndex extends MarkReader {
  /** Puts up an order's marks. */
  put(orderId: OrderId, marks: readonly Mark[]): Promise<void>;
  /** Takes an order's marks out of the others' sight; the order itself still finds theirs. */
  withdraw(orderId: OrderId): Promise<void>;
  /** Leaves nothing of an order's marks. */
  forget(orderId: OrderId): Promise<void>;
}
