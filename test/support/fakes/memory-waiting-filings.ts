import { readCursor, writeCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import type { GivenWord, SealedAlone, WaitingFiling } from '../../../shared/domain/filing/waiting.ts';
import type { FilingId } from '../../../shared/domain/ids.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type { WaitingFilings } from '../../../shared/ports/filing/waiting-filings.ts';
import { Outage } from './outage.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#fil_[0-9a-z]{26}$/;

/** Filings that wait, in memory: what is said of them, their forms, and the list. */
export class MemoryWaitingFilings implements WaitingFilings {
  readonly outage: Outage = new Outage();
  readonly #filings = new Map<FilingId, WaitingFiling>();
  readonly #forms = new Map<FilingId, SealedAlone>();
  readonly #listed = new Map<FilingId, WaitingFiling>();

  async find(filing: FilingId): Promise<WaitingFiling | undefined> {
    this.outage.check();
    return structuredClone(this.#filings.get(filing));
  }

  async findForm(filing: FilingId): Promise<SealedAlone | undefined> {
    this.outage.check();
    return structuredClone(this.#forms.get(filing));
  }

  async list(authority: string, limit: number, cursor?: string) {
    this.outage.check();
    const before = cursor === undefined ? undefined : readCursor(CURSOR, cursor);
    const own = [...this.#listed.values()].filter((one) => one.authority === authority);
    const newest = own.toSorted((one, other) => (sortKeyOf(one) < sortKeyOf(other) ? 1 : -1));
    const after = newest.filter((one) => before === undefined || sortKeyOf(one) < before);
    const filings = structuredClone(after.slice(0, limit));
    const last = filings.at(-1);
    const isFull = filings.length === limit; // like a table's, its last full page may be followed by an empty one
    return { filings, next: isFull && last ? writeCursor(sortKeyOf(last)) : null };
  }

  async add(waiting: WaitingFiling): Promise<WaitingFiling> {
    this.outage.checkWrite();
    const there = this.#filings.get(waiting.filing) ?? structuredClone(waiting);
    this.#filings.set(waiting.filing, there);
    return structuredClone(there);
  }

  async show(waiting: WaitingFiling, form?: SealedAlone): Promise<void> {
    this.outage.checkWrite();
    const { filing } = waiting;
    if (form && !this.#forms.has(filing)) this.#forms.set(filing, structuredClone(form));
    if (!this.#listed.has(filing)) this.#listed.set(filing, structuredClone(waiting));
  }

  async say(filing: FilingId, word: GivenWord): Promise<GivenWord | undefined> {
    this.outage.checkWrite();
    const there = this.#filings.get(filing);
    if (there?.word === null) this.#filings.set(filing, { ...there, word: structuredClone(word) });
    return structuredClone(this.#filings.get(filing)?.word ?? undefined);
  }

  async settle({ filing }: WaitingFiling): Promise<void> {
    this.outage.checkWrite();
    this.#forms.delete(filing);
    this.#listed.delete(filing);
  }

  /** What was put down, in that order. */
  ids(): readonly FilingId[] {
    return [...this.#filings.keys()];
  }

  /** Everything there is, for a test to compare. */
  all(): unknown {
    return structuredClone({
      filings: [...this.#filings.values()],
      forms: [...this.#forms],
      listed: [...this.#listed.keys()],
    });
  }
}

const sortKeyOf = ({ at, filing }: WaitingFiling): string => `${toRfc3339(at)}#${filing}`;
