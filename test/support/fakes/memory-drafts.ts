import { readCursor, writeCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import { type FilingDraft, isDraftOver, type KeptDraft, writersOf } from '../../../shared/domain/filing/draft.ts';
import type { DraftId } from '../../../shared/domain/ids.ts';
import { type Instant, toRfc3339 } from '../../../shared/domain/instant.ts';
import type { DraftStore } from '../../../shared/ports/filing/draft-store.ts';
import type { DraftTraces } from '../../../shared/ports/filing/draft-traces.ts';
import { Outage } from './outage.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#drf_[0-9a-z]{26}$/;

/** Drafts of filings, in memory; who wrote on them as well. */
export class MemoryDrafts implements DraftStore, DraftTraces {
  readonly outage: Outage = new Outage();
  readonly #drafts = new Map<DraftId, KeptDraft>();

  async find(draft: DraftId): Promise<KeptDraft | undefined> {
    this.outage.check();
    return structuredClone(this.#drafts.get(draft));
  }

  async list(authority: string, limit: number, cursor?: string) {
    this.outage.check();
    const before = cursor === undefined ? undefined : readCursor(CURSOR, cursor);
    const newest = this.#of(authority).toSorted((one, other) => (sortKeyOf(one) < sortKeyOf(other) ? 1 : -1));
    const found = newest.filter((one) => before === undefined || sortKeyOf(one) < before).slice(0, limit);
    const last = found.at(-1);
    const isFull = found.length === limit; // like a table's, its last full page may be followed by an empty one
    return {
      drafts: found.map(({ draft, madeAt }) => ({ draft, madeAt })),
      next: isFull && last ? writeCursor(sortKeyOf(last)) : null,
    };
  }

  async of(authority: string, limit: number, cursor?: string) {
    const { drafts: rows, next } = await this.list(authority, limit, cursor);
    const drafts = rows.flatMap(({ draft: id }) => {
      const kept = this.#drafts.get(id)?.draft;
      return kept ? [{ draft: id, authority, madeAt: kept.madeAt, writers: structuredClone(writersOf(kept)) }] : [];
    });
    return { drafts, next };
  }

  async add(kept: KeptDraft, now: Instant): Promise<FilingDraft> {
    this.outage.checkWrite();
    const { draft } = kept.draft;
    const there = this.#drafts.get(draft);
    if (!there || isDraftOver(there.draft, now)) this.#drafts.set(draft, structuredClone(kept));
    return structuredClone(this.#drafts.get(draft)?.draft ?? kept.draft);
  }

  async count(authority: string, since: Instant): Promise<number> {
    this.outage.check();
    return this.#of(authority).filter(({ madeAt }) => madeAt > since).length;
  }

  async change(kept: KeptDraft): Promise<boolean> {
    this.outage.checkWrite();
    const { draft, version } = kept.draft;
    if (this.#drafts.get(draft)?.draft.version !== version - 1) return false;
    this.#drafts.set(draft, structuredClone(kept));
    return true;
  }

  async drop({ draft, version }: FilingDraft): Promise<boolean> {
    this.outage.checkWrite();
    const there = this.#drafts.get(draft);
    if (there && there.draft.version !== version) return false;
    this.#drafts.delete(draft);
    return true;
  }

  /** Everything there is, for a test to compare. */
  all(): readonly KeptDraft[] {
    return structuredClone([...this.#drafts.values()]);
  }

  #of(authority: string): FilingDraft[] {
    return [...this.#drafts.values()].map(({ draft }) => draft).filter((one) => one.authority === authority);
  }
}

const sortKeyOf = ({ madeAt, draft }: FilingDraft): string => `${toRfc3339(madeAt)}#${draft}`;
