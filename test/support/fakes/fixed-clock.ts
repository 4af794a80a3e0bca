import { fromRfc3339, type Instant, plus } from '../../../shared/domain/instant.ts';
import type { Clock } from '../../../shared/ports/clock.ts';

/** Stands still until it is moved. Waiting moves it: whoever waits for an instant finds it reached. */
export class FixedClock implements Clock {
  #now: Instant;
  readonly #waits: Instant[] = [];

  /** @param start an instant, or RFC 3339. */
  constructor(start: Instant | string) {
    this.#now = typeof start === 'string' ? fromRfc3339(start) : start;
  }

  now(): Instant {
    return this.#now;
  }

  async until(at: Instant): Promise<void> {
    this.#waits.push(at);
    if (at > this.#now) this.#now = at;
  }

  /** Moves to an instant, earlier ones included. */
  set(at: Instant | string): void {
    this.#now = typeof at === 'string' ? fromRfc3339(at) : at;
  }

  /** @param ms milliseconds. */
  advance(ms: number): void {
    this.#now = plus(this.#now, ms);
  }

  /** Every instant somebody waited for, in order. */
  get waits(): readonly Instant[] {
    return this.#waits;
  }
}
