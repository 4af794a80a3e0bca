import { HoldfastError } from '../../../shared/errors.ts';

/** A fake's service, which a test can take down: it then refuses like a real one that does not answer. Counts how often it is asked. */
export class Outage {
  #down = false;
  #asked = 0;

  /** How often it was asked so far. */
  get asked(): number {
    return this.#asked;
  }

  begin(): void {
    this.#down = true;
  }

  end(): void {
    this.#down = false;
  }

  /** @throws HoldfastError `may-be-stored` (retryable) while it lasts: of a write, nobody knows whether it was done. */
  checkWrite(): void {
    this.#asked += 1;
    if (!this.#down) return;
    throw new HoldfastError('may-be-stored', 'a service did not answer, and this may be stored', { retryable: true });
  }

  /** @throws HoldfastError `service-unavailable` (retryable) while it lasts. */
  check(): void {
    this.#asked += 1;
    if (!this.#down) return;
    throw new HoldfastError('service-unavailable', 'a service this depends on does not answer', { retryable: true });
  }
}
