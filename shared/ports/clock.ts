import type { Instant } from '../domain/instant.ts';

/** The one source of the present. */
export interface Clock {
  now(): Instant;
  /** Resolves once `at` is reached; at once when it is past. */
  until(at: Instant): Promise<void>;
}

/** Fresh unpredictable bytes. */
export interface Randomness {
  bytes(count: number): Uint8Array;
}
