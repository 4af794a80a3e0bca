import type { Search, SearchAnswer } from '../../../shared/domain/cases/search.ts';
import { cursorUnknown } from '../../../shared/domain/cursor.ts';
import { isSearchId, type SearchId, searchUnknown } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { SearchStore } from '../../../shared/ports/oversight/search-store.ts';
import { Outage } from './outage.ts';

/** Searches in memory. */
export class MemorySearchStore implements SearchStore {
  readonly outage: Outage = new Outage();
  readonly #kept = new Map<SearchId, Search>();

  async add(search: Search): Promise<Search> {
    this.outage.checkWrite();
    const standing = this.#kept.get(search.id) ?? structuredClone(search);
    this.#kept.set(search.id, standing);
    return structuredClone(standing);
  }

  async read(id: SearchId): Promise<Search | undefined> {
    this.outage.check();
    return structuredClone(this.#kept.get(id));
  }

  async list(limit: number, cursor?: string) {
    this.outage.check();
    if (cursor !== undefined && !isSearchId(cursor)) throw cursorUnknown();
    const after = this.all().filter(({ id }) => cursor === undefined || id < cursor);
    const searches = after.slice(0, limit);
    return { searches, next: after.length > limit ? (searches.at(-1)?.id ?? null) : null };
  }

  async answer(id: SearchId, answer: SearchAnswer): Promise<SearchAnswer | undefined> {
    this.outage.checkWrite();
    const known = this.#kept.get(id);
    if (known && known.answer === null) this.#kept.set(id, { ...known, answer: structuredClone(answer) });
    return structuredClone(this.#kept.get(id)?.answer ?? undefined);
  }

  async countRead(id: SearchId, at: Instant): Promise<void> {
    this.outage.check();
    const known = this.#kept.get(id);
    if (!known) throw searchUnknown();
    this.#kept.set(id, { ...known, readCount: known.readCount + 1, lastReadAt: at });
  }

  /** The latest first. */
  all(): readonly Search[] {
    return structuredClone([...this.#kept.values()].sort((a, b) => (a.id < b.id ? 1 : -1)));
  }
}
