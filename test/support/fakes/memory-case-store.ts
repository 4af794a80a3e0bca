import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { CaseStore } from '../../../shared/ports/case/case-store.ts';
import { Outage } from './outage.ts';

interface StoredCode {
  readonly orderId: OrderId;
  readonly expiresAt: Instant;
  readonly usedAt?: Instant;
}

/** Case codes in memory; remembers every call made of it, so that a test can compare what a caller set off. */
export class MemoryCaseStore implements CaseStore {
  readonly outage: Outage = new Outage();
  readonly calls: string[] = [];
  readonly #codes = new Map<Digest, StoredCode>();
  readonly #own = new Map<OrderId, Digest>();

  async put(orderId: OrderId, code: Digest, expiresAt: Instant): Promise<void> {
    this.#called('put');
    const earlier = this.#own.get(orderId);
    const isUsed = earlier !== undefined && this.#codes.get(earlier)?.usedAt !== undefined;
    if (earlier !== undefined && earlier !== code && !isUsed) this.#codes.delete(earlier);
    this.#own.set(orderId, code);
    this.#codes.set(code, { orderId, expiresAt });
  }

  async add(orderId: OrderId, code: Digest, expiresAt: Instant): Promise<void> {
    this.#called('add');
    this.#codes.set(code, { orderId, expiresAt });
  }

  async use(code: Digest, now: Instant, expiresAt: Instant): Promise<OrderId | undefined> {
    this.#called('use');
    const known = this.#codes.get(code);
    if (!known || known.expiresAt <= now) return undefined;
    this.#codes.set(code, { ...known, expiresAt, usedAt: now });
    return known.orderId;
  }

  async orderOf(code: Digest, now: Instant): Promise<OrderId | undefined> {
    this.#called('orderOf');
    const known = this.#codes.get(code);
    return known && known.expiresAt > now ? known.orderId : undefined;
  }

  all(): readonly (readonly [Digest, StoredCode])[] {
    return [...this.#codes];
  }

  #called(name: string): void {
    this.outage.check();
    this.calls.push(name);
  }
}
