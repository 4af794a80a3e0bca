/** What a stage lets through: `ratePerSecond` on average, `burst` at once. */
export interface Limits {
  readonly ratePerSecond: number;
  readonly burst: number;
}

/**
 * A token bucket, as API Gateway describes its throttling.
 *
 * @param now a clock that never goes back, ms.
 * @returns a function that takes one request's place and tells whether there was one.
 */
export function createThrottle(limits: Limits | undefined, now: () => number): () => boolean {
  if (limits === undefined) return () => true;
  let tokens = limits.burst;
  let filledAt = now();
  return () => {
    const at = now();
    tokens = Math.min(limits.burst, tokens + ((at - filledAt) / 1000) * limits.ratePerSecond);
    filledAt = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
