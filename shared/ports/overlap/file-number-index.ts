import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';

/** What leads to the row of an order in its authority's list. */
export interface FiledOrder {
  readonly orderId: OrderId;
  readonly issuedAt: Instant;
}

/** Which orders are of a file number, for whoever has the key that its hash was made under. */
export interface FileNumberIndex {
  /**
   * Newest first. Reads are strongly consistent.
   *
   * @param limit 1 to 100. @param after the last order of an earlier page.
   */
  filedUnder(fileNumber: Digest, limit: number, after?: FiledOrder): Promise<FiledOrderPage>;
}

export interface FiledOrderPage {
  readonly orders: readonly FiledOrder[];
  /** The last of them; `null` where no more follow. */
  readonly next: FiledOrder | null;
}
