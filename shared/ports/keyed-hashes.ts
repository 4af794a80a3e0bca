import type { Digest } from '../domain/digest.ts';

/** Hashes that only the holder of a key can make: equal for equal texts, and nothing to try a guess against without the key. */
export interface KeyedHashes {
  /** HMAC-SHA-256, the same function in every instance. @throws HoldfastError `service-unavailable`. */
  hasher(): Promise<(text: string) => Digest>;
}
