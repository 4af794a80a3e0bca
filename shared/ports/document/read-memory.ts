import type { Digest } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instant.ts';
import type { RepeatedRead } from '../../domain/order/notes/reads.ts';

/** Remembers which repeated reads were answered, so that the same request gets the same answer, and counts them. */
export interface ReadMemory {
  /** What the request of this name was answered from. Strongly consistent. */
  find(name: Digest): Promise<RepeatedRead | undefined>;
  /**
   * Remembers an answer, unless one stands under this name.
   *
   * @param forgetAt from when on it is of no use. @returns what stands: this, or what an earlier run was answered from.
   */
  remember(name: Digest, read: RepeatedRead, forgetAt: Instant): Promise<RepeatedRead>;
  /** One more under this name. @param forgetAt from when on the count is of no use. @returns how many there were, this one too. */
  count(name: Digest, forgetAt: Instant): Promise<number>;
}
