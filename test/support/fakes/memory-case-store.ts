import { findLatestOfProvider, type ListEntry, listCode } from '../../../shared/domain/cases/code-list.ts';
import type { ListedCode, MadeCode } from '../../../shared/domain/cases/listed-code.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { CaseStore } from '../../../shared/ports/case/case-store.ts';
import { Outage } from './outage.ts';

interface StoredCode {
  readonly orderId: OrderId;
  readonly id: Digest;
  readonly expiresAt: Instant;
  readonly usedAt?: Instant;
  readonly endedAt?: Instant;
}

/** Case codes in memory; remembers every call made of it, so that a test can compare what a caller set off. */
export class MemoryCaseStore implements CaseStore {
  readonly outage: Outage = new Outage();
  readonly calls: string[] = [];
  readonly #codes = new Map<Digest, StoredCode>();
  readonly #lists = new Map<OrderId, readonly ListEntry[]>();

  async put({ orderId, code, id, through, madeAt, expiresAt }: MadeCode): Promise<void> {
    this.#called('put');
    if (!this.#codes.has(code)) this.#codes.set(code, { orderId, id, expiresAt });
    const entries = this.#lists.get(orderId) ?? [];
    if (entries.some((entry) => entry.code === code)) return;
    const listed = listCode(entries, { code, through, madeAt });
    const latest = findLatestOfProvider(listed)?.code;
    if (through === 'provider') {
      for (const entry of listed) {
        if (entry.through === 'provider' && entry.code !== latest) this.#endUnused(entry.code, madeAt);
      }
    }
    this.#lists.set(orderId, listed);
  }

  async use(code: Digest, id: Digest, now: Instant, expiresAt: Instant): Promise<OrderId | undefined> {
    this.#called('use');
    const known = this.#codes.get(code);
    if (!known || findEnd(known, now) !== null) return undefined;
    this.#codes.set(code, { ...known, id, expiresAt, usedAt: known.usedAt ?? now });
    return known.orderId;
  }

  async orderOf(code: Digest, now: Instant): Promise<OrderId | undefined> {
    this.#called('orderOf');
    const known = this.#codes.get(code);
    return known && findEnd(known, now) === null ? known.orderId : undefined;
  }

  async end(code: Digest, now: Instant): Promise<Instant> {
    this.#called('end');
    const known = this.#codes.get(code);
    const over = known ? findEnd(known, now) : null;
    if (known && over === null) this.#codes.set(code, { ...known, endedAt: now });
    return over ?? now;
  }

  async codesOf(orderId: OrderId, now: Instant, own?: Digest): Promise<readonly ListedCode[]> {
    this.#called('codesOf');
    const entries = this.#lists.get(orderId) ?? [];
    const isListed = own === undefined || entries.some(({ code }) => code === own);
    return this.#follow([...(isListed ? [] : [{ code: own }]), ...entries], now);
  }

  all(): readonly (readonly [Digest, StoredCode])[] {
    return [...this.#codes];
  }

  #follow(entries: readonly (Pick<ListEntry, 'code'> & Partial<ListEntry>)[], now: Instant): readonly ListedCode[] {
    return entries.flatMap(({ code, through = null, madeAt = null }) => {
      const known = this.#codes.get(code);
      if (!known) return [];
      return [{ code, id: known.id, through, madeAt, firstUsedAt: known.usedAt ?? null, endedAt: findEnd(known, now) }];
    });
  }

  #endUnused(code: Digest, at: Instant): void {
    const known = this.#codes.get(code);
    if (!known || known.usedAt !== undefined || known.endedAt !== undefined) return;
    this.#codes.set(code, { ...known, endedAt: at });
  }

  #called(name: string): void {
    this.outage.check();
    this.calls.push(name);
  }
}

const findEnd = ({ endedAt, expiresAt }: StoredCode, now: Instant): Instant | null =>
  endedAt ?? (expiresAt <= now ? expiresAt : null);
