import { HoldfastError } from '../../../errors.ts';
import type { SelfTestApi } from '../../../ports/delivery/self-test-api.ts';

/** Milliseconds, for each of two requests: together below what a webhook is given. */
const PATIENCE_MS = 5_000;

const unanswered = (cause?: unknown): HoldfastError =>
  new HoldfastError('service-unavailable', 'the API does not answer as it should', { cause, retryable: true });

/** By the way that any provider takes, and no other. */
export class FetchedSelfTestApi implements SelfTestApi {
  readonly #url: string;

  /** @param url public base address of the API, without a trailing slash. */
  constructor(url: string) {
    this.#url = url;
  }

  async readKeys(): Promise<unknown> {
    const response = await this.#fetch('/.well-known/jwks.json', {});
    return await response.json().catch((error: unknown) => {
      throw unanswered(error);
    });
  }

  async state(headers: Readonly<Record<string, string>>, body: string): Promise<void> {
    await this.#fetch('/v1/provider/messages', { method: 'POST', headers, body });
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(this.#url + path, { ...init, signal, redirect: 'error' }).catch((error: unknown) => {
      throw unanswered(error);
    });
    if (!response.ok) throw unanswered();
    return response;
  }
}
