import type { OrderId } from '../../domain/ids.ts';
import type { Issue, IssuedOrder } from '../../domain/overlap/choosing.ts';
import type { FiledUnder } from '../../domain/overlap/file-number.ts';
import type { Mark } from '../../domain/overlap/marks.ts';

/** Marks of one order, as found where another looked. */
export interface FoundMarks {
  readonly orderId: OrderId;
  readonly marks: readonly Mark[];
  /** Not there where an earlier version put them up. */
  readonly issue?: Issue | undefined;
}

/** What is marked, for whoever only asks. Reads are strongly consistent. */
export interface MarkReader {
  /** The marks of an order, until they are forgotten; `undefined` for an order nobody marked: nothing is known of who else holds its data. */
  of(orderId: OrderId): Promise<readonly Mark[] | undefined>;
  /**
   * The marks put up that could meet this one: at its place and path, within it and around it. The domain says which do. All of
   * them come, page by page, whoever puts them up: only who reads to the end knows that there is no other. Among them the one that asks.
   */
  near(mark: Mark): AsyncIterable<readonly FoundMarks[]>;
}

/** Where orders find those that hold the same data. Each change is safe to make twice. */
export interface MarkIndex extends MarkReader {
  /**
   * Puts up an order's marks, in place of what was put up of it before: what stays the same is never out of sight.
   *
   * @param filed left out: its authority does not find it by a file number.
   */
  put(order: IssuedOrder, marks: readonly Mark[], filed?: FiledUnder): Promise<void>;
  /**
   * Takes an order's marks out of the others' sight; the order itself still finds theirs, and its authority still finds it.
   *
   * @returns who had put them up: an earlier version knew no imprints.
   */
  withdraw(orderId: OrderId): Promise<'by-this-version' | 'by-an-earlier-version' | 'by-nobody'>;
  /** Leaves nothing of an order's marks. */
  forget(orderId: OrderId): Promise<void>;
}
