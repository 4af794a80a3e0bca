import type { Digest } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instant.ts';

/** Counts tries under names that tell nothing, and forgets them. */
export interface TryCounter {
  /** One more under this name. @param forgetAt from when on the count is of no use. @returns how many there were, this one too. */
  count(name: Digest, forgetAt: Instant): Promise<number>;
}
