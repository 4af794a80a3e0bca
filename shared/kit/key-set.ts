import { KitError } from './error.ts';
import type { PublishedKey } from './published.ts';

/** Kept so long. */
export const KEPT_MS = 300_000;
/** Because none fitted, not fetched again within: whoever sends forgeries makes no load with them. */
export const AGAIN_AFTER_MS = 5_000;
const TIMEOUT_MS = 10_000;

export interface KeySetOptions {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Milliseconds that no setting of the clock moves. */
  readonly ticks: () => number;
}

/** The published keys: fetched when first needed, after five minutes, and once more when none of those at hand fits. */
export class KeySet {
  readonly #options: KeySetOptions;
  #keys: readonly PublishedKey[] = [];
  #fetchedAt = Number.NEGATIVE_INFINITY;
  /** Only when that was because none fitted: what is fetched in the ordinary way holds no new key back. */
  #askedAgainAt = Number.NEGATIVE_INFINITY;
  #fetches = 0;
  #fetching: Promise<void> | undefined;

  constructor(options: KeySetOptions) {
    this.#options = options;
  }

  /**
   * What `look` finds with the keys; it says `undefined` where none of them fits.
   *
   * @throws KitError where they cannot be had; what `look` throws.
   */
  async find<T>(look: (keys: readonly PublishedKey[]) => Promise<T | undefined>): Promise<T | undefined> {
    const { ticks } = this.#options;
    if (ticks() - this.#fetchedAt >= KEPT_MS) await this.#fetch();
    const seen = this.#fetches;
    const found = await look(this.#keys);
    if (found !== undefined) return found;
    if (this.#fetches === seen) {
      const isTooSoon = ticks() - this.#askedAgainAt < AGAIN_AFTER_MS;
      if (isTooSoon && this.#fetching === undefined) return undefined;
      await this.#fetch();
      this.#askedAgainAt = ticks();
    }
    return await look(this.#keys);
  }

  /** Many who need it at once wait for one answer. */
  async #fetch(): Promise<void> {
    this.#fetching ??= this.#load().finally(() => {
      this.#fetching = undefined;
    });
    await this.#fetching;
  }

  async #load(): Promise<void> {
    const { url, fetch, ticks } = this.#options;
    const failed = (why: string, cause?: unknown): KitError =>
      new KitError('no-answer', `the published keys cannot be had from ${url}: ${why}`, { cause });
    let body: unknown;
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!response.ok) throw failed(`status ${response.status}`);
      body = await response.json();
    } catch (error) {
      throw error instanceof KitError ? error : failed(String(Object(error).message ?? error), error);
    }
    const { keys } = Object(body) as { keys?: unknown };
    if (!Array.isArray(keys)) throw failed('what came is no key set');
    this.#keys = keys.map((key) => Object(key) as PublishedKey);
    this.#fetchedAt = ticks();
    this.#fetches += 1;
  }
}
