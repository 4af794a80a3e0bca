import { subscribe } from 'node:diagnostics_channel';
import { performance } from 'node:perf_hooks';

const BEGUN = 'undici:request:create';
/** The last octet of an answer, or the failure instead of it. */
const DONE = ['undici:request:trailers', 'undici:request:error'];

const requestOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'request' in message ? message.request : undefined;

/** How long this thread waits for what its code asks for by `fetch`, which the clients of the services do not use. */
export class FetchWatch {
  readonly #open = new Set<unknown>();
  #since = 0;
  #waitedMs = 0;

  constructor() {
    subscribe(BEGUN, (message) => {
      if (this.#open.size === 0) this.#since = performance.now();
      this.#open.add(requestOf(message));
    });
    for (const channel of DONE) subscribe(channel, (message) => this.#end(requestOf(message)));
  }

  /** Since this was asked last, ms: two requests at the same time are waited for once. */
  takeWaitedMs(): number {
    const waitedMs = this.#waitedMs;
    this.#waitedMs = 0;
    return waitedMs;
  }

  #end(request: unknown): void {
    if (this.#open.delete(request) && this.#open.size === 0) this.#waitedMs += performance.now() - this.#since;
  }
}
