import type { ListedClaim, ListedClaimRef } from '../../domain/order/readings/listed-claim.ts';
import type { Page } from '../page.ts';

/** Claims that the person was told which no reviewer has confirmed, of every order, as oversight reads them. */
export interface ClaimList {
  /** Stores a row, in place of the one that stands. */
  put(row: ListedClaim): Promise<void>;
  /** Takes a row out; one that is not there is fine. */
  remove(ref: ListedClaimRef): Promise<void>;
  /** How many rows there are. */
  count(): Promise<number>;
  /**
   * The latest first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100.
   */
  latest(limit: number, cursor?: string): Promise<Page<'claims', ListedClaim>>;
}
