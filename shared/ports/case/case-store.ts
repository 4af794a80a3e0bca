import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';

/** The case codes in force, by their keyed hashes: what is stored opens nothing. One code for each order. */
export interface CaseStore {
  /** Puts a code in force until `expiresAt`. The order's earlier one is dead once this returns. */
  put(orderId: OrderId, code: Digest, expiresAt: Instant): Promise<void>;
  /**
   * The order whose code this is, the code's life renewed to `expiresAt`; `undefined` for a code unknown, replaced or past its
   * time at `now`, which all cost the same.
   */
  use(code: Digest, now: Instant, expiresAt: Instant): Promise<OrderId | undefined>;
  /** The order whose code this is, if it lives at `now`. */
  orderOf(code: Digest, now: Instant): Promise<OrderId | undefined>;
}
