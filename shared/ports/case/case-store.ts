import type { ListedCode, MadeCode } from '../../domain/cases/listed-code.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';

/** The case codes in force, for whoever lets persons in that come with one. */
export interface CodeReader {
  /** The order whose code this is, if it lives at `now`. */
  orderOf(code: Digest, now: Instant): Promise<OrderId | undefined>;
}

/** What became of the case codes of an order. */
export interface CodeList {
  /**
   * The codes of an order in the order they were made, with what had become of them at `now`; none that is forgotten.
   *
   * @param own a code to list in any case: one of an earlier version may stand in no list.
   */
  codesOf(orderId: OrderId, now: Instant, own?: Digest): Promise<readonly ListedCode[]>;
}

/**
 * The case codes, by their keyed hashes: what is stored opens nothing. Of each order those that its provider passes on, and those of
 * letters of its authority. One that is over stays until it is forgotten, so that nothing brings it back.
 */
export interface CaseStore extends CodeReader, CodeList {
  /**
   * Puts a code in force, and on the list of its order. The provider's earlier one is dead once this returns, unless it was used:
   * then it is the person's, and lives on beside the new one. One of a letter ends none, and none put later ends it. A code that
   * stands already is left as it is, in force or over.
   */
  put(made: MadeCode): Promise<void>;
  /**
   * The order whose code this is, the code's life renewed to `expiresAt`; `undefined` for a code unknown, replaced, ended or past
   * its time at `now`, which all cost the same.
   *
   * @param id what is filed under it.
   */
  use(code: Digest, id: Digest, now: Instant, expiresAt: Instant): Promise<OrderId | undefined>;
  /** Ends a code that is in force; its sessions are over once this returns. @returns when it ended, which may have been before. */
  end(code: Digest, now: Instant): Promise<Instant>;
}
