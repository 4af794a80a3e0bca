import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';

/**
 * The case codes in force, by their keyed hashes: what is stored opens nothing. Of each order one that its provider passes on, and
 * those of letters of its authority.
 */
export interface CaseStore {
  /** Puts a code for the provider in force until `expiresAt`. The order's earlier one of that kind is dead once this returns, unless
   * it was used: then it is the person's, and lives on beside the new one. */
  put(orderId: OrderId, code: Digest, expiresAt: Instant): Promise<void>;
  /** Puts a code of a letter in force until `expiresAt`, beside all others: it ends none, and none put later ends it. */
  add(orderId: OrderId, code: Digest, expiresAt: Instant): Promise<void>;
  /**
   * The order whose code this is, the code's life renewed to `expiresAt`; `undefined` for a code unknown, replaced or past its
   * time at `now`, which all cost the same.
   */
  use(code: Digest, now: Instant, expiresAt: Instant): Promise<OrderId | undefined>;
  /** The order whose code this is, if it lives at `now`. */
  orderOf(code: Digest, now: Instant): Promise<OrderId | undefined>;
}
