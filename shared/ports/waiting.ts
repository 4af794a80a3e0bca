/** Time that one has for all that is waited for in it together, as the world measures it. */
export interface Patience {
  /** @param ms milliseconds from now, more than 0. @returns what is aborted once they are over, and not before. */
  begin(ms: number): AbortSignal;
}

/** What shares one processor. */
export interface Turns {
  /** Resolves once all that was begun before, and waits for nothing of the world, has gone as far as it can: requests are on their way. */
  pass(): Promise<void>;
}
