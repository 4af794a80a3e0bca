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
  #calledAt: number | undefined;
  #since = 0;
  #waitedMs = 0;

  /** From now on it sees every call of `fetch`: whoever makes one waits from there, and not from when the request leaves. */
  constructor() {
    const { fetch } = globalThis;
    globalThis.fetch = (...asked) => {
      this.#calledAt = performance.now();
      return fetch(...asked);
    };
    subscribe(BEGUN, (message) => {
      if (this.#open.size === 0) this.#since = this.#calledAt ?? performance.now();
      this.#calledAt = undefined; // a redirect is another request, of no other call
      this.#open.add(requestOf(message));
    });
    for (const channel of DONE) subscribe(channel, (message) => this.#end(requestOf(message)));
  }

  /** Counts from now on: what was asked for before is not waited for any more. */
  begin(): void {
    this.#open.clear();
    this.#calledAt = undefined;
    this.#waitedMs = 0;
  }

  /** Since it began, ms: two requests at the same time are waited for once. */
  readWaitedMs(): number {
    return this.#waitedMs + (this.#open.size > 0 ? performance.now() - this.#since : 0);
  }

  #end(request: unknown): void {
    if (this.#open.delete(request) && this.#open.size === 0) this.#waitedMs += performance.now() - this.#since;
  }
}
